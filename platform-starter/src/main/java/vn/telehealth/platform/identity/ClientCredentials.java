package vn.telehealth.platform.identity;

/** Id and secret of a confidential client. The secret is never part of a log line. */
public record ClientCredentials(String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "ClientCredentials[clientId=" + clientId + "]";
    }
}

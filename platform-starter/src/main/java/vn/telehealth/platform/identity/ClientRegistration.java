package vn.telehealth.platform.identity;

/**
 * What it takes to change a registered client (RFC 7592 section 3). It never runs out: store the token sealed.
 *
 * @param clientId OAuth client
 * @param accessToken registration access token of this client, good for nothing else
 */
public record ClientRegistration(String clientId, String accessToken) {

    @Override
    public String toString() {
        return "ClientRegistration[clientId=" + clientId + "]";
    }
}

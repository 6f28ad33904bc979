package vn.telehealth.local.client;

import java.util.function.Supplier;
import vn.telehealth.local.identity.Realm;
import vn.telehealth.local.identity.TokenEndpoint;

/**
 * How a pharmacy acts: its client, and the pharmacist in whose name it dispenses.
 *
 * @param pharmacistId to be named when dispensing
 */
public record PharmacyAccess(String pharmacyId, String pharmacistId, String clientId, String clientSecret) {

    /** A new access token each time. */
    public Supplier<String> tokens(Realm realm) {
        TokenEndpoint endpoint = new TokenEndpoint(realm);
        return () -> endpoint.client(clientId, clientSecret).accessToken();
    }

    @Override
    public String toString() {
        return "PharmacyAccess[" + clientId + "]";
    }
}

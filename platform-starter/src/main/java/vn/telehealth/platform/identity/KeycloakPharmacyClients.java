package vn.telehealth.platform.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;

/**
 * Pharmacies as confidential clients, made and changed at the client registration endpoint: the right to manage clients at
 * the administration interface would reach all clients and scopes of the realm. The role comes from a client scope of the
 * realm, since the realm's policies refuse a client with mappers of its own.
 */
final class KeycloakPharmacyClients implements PharmacyClients {

    private static final List<String> SCOPES =
            List.of("basic", "acr", "telehealth", "pharmacy", "prescriptions:verify", "prescriptions:dispense");
    private static final int SECRET_BYTES = 32;
    private static final int SUFFIX_BYTES = 4;

    private final SecureRandom random = new SecureRandom();
    private final AdminCalls registrations;

    KeycloakPharmacyClients(AdminCalls registrations) {
        this.registrations = registrations;
    }

    @Override
    public RegisteredClient register(UUID pharmacyId, String displayName) {
        String clientId = "pharmacy-" + pharmacyId + "-" + HexFormat.of().formatHex(randomBytes(SUFFIX_BYTES));
        try {
            JsonNode made = registrations.post("", Map.of(), representation(clientId, displayName));
            return new RegisteredClient(
                    new ClientCredentials(clientId, made.required("secret").asString()),
                    new ClientRegistration(
                            clientId, made.required("registrationAccessToken").asString()));
        } catch (HttpClientErrorException e) {
            throw new IdentityUnavailable(e);
        }
    }

    @Override
    public ClientCredentials renewSecret(ClientRegistration registration) {
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(SECRET_BYTES));
        change(registration, "secret", secret);
        return new ClientCredentials(registration.clientId(), secret);
    }

    @Override
    public void disable(ClientRegistration registration) {
        change(registration, "serviceAccountsEnabled", false);
    }

    @Override
    public void enable(ClientRegistration registration) {
        change(registration, "serviceAccountsEnabled", true);
    }

    /** A client that is switched off as a whole would not take its registration token any more: its grant is. */
    private void change(ClientRegistration registration, String field, Object value) {
        String clientId = registration.clientId();
        try {
            registrations.put(
                    "/{client}",
                    Map.of("client", clientId),
                    Map.of("clientId", clientId, field, value),
                    registration.accessToken());
        } catch (HttpClientErrorException.Unauthorized e) {
            throw new NoSuchAccount(clientId);
        } catch (HttpClientErrorException e) {
            throw new IdentityUnavailable(e);
        }
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Map<String, Object> representation(String clientId, String displayName) {
        return Map.ofEntries(
                Map.entry("clientId", clientId),
                Map.entry("name", displayName),
                Map.entry("protocol", "openid-connect"),
                Map.entry("publicClient", false),
                Map.entry("clientAuthenticatorType", "client-secret"),
                Map.entry("standardFlowEnabled", false),
                Map.entry("implicitFlowEnabled", false),
                Map.entry("directAccessGrantsEnabled", false),
                Map.entry("serviceAccountsEnabled", true),
                Map.entry("fullScopeAllowed", false),
                Map.entry("defaultClientScopes", SCOPES),
                Map.entry("optionalClientScopes", List.of()));
    }
}

package vn.telehealth.platform.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;

/**
 * Pharmacies as confidential clients. The role comes from a mapper and not from the service account's role mapping:
 * granting roles would need the right to manage every user of the realm.
 */
final class KeycloakPharmacyClients implements PharmacyClients {

    private static final String CLIENT = "/clients/{id}";
    private static final List<String> SCOPES =
            List.of("basic", "acr", "telehealth", "prescriptions:verify", "prescriptions:dispense");

    private final AdminCalls calls;

    KeycloakPharmacyClients(AdminCalls calls) {
        this.calls = calls;
    }

    @Override
    public ClientCredentials create(UUID pharmacyId, String displayName) {
        return translated(() -> {
            if (find(pharmacyId).isEmpty()) {
                calls.post("/clients", Map.of(), representation(pharmacyId, displayName));
            }
            Map<String, String> id = required(pharmacyId);
            return credentials(pharmacyId, calls.get(CLIENT + "/client-secret", id));
        });
    }

    @Override
    public ClientCredentials rotateSecret(UUID pharmacyId) {
        return translated(
                () -> credentials(pharmacyId, calls.post(CLIENT + "/client-secret", required(pharmacyId), null)));
    }

    @Override
    public void disable(UUID pharmacyId) {
        setEnabled(pharmacyId, false);
    }

    @Override
    public void enable(UUID pharmacyId) {
        setEnabled(pharmacyId, true);
    }

    private void setEnabled(UUID pharmacyId, boolean enabled) {
        translated(() -> {
            calls.put(CLIENT, required(pharmacyId), Map.of("clientId", clientId(pharmacyId), "enabled", enabled));
            return enabled;
        });
    }

    private Optional<String> find(UUID pharmacyId) {
        JsonNode found = calls.get("/clients?clientId={client}", Map.of("client", clientId(pharmacyId)));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).required("id").asString());
    }

    private Map<String, String> required(UUID pharmacyId) {
        return Map.of("id", find(pharmacyId).orElseThrow(() -> new NoSuchAccount(clientId(pharmacyId))));
    }

    /** A conflict is a retry that overtook its first attempt; calling again settles that as well. */
    private static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (HttpClientErrorException e) {
            throw new IdentityUnavailable(e);
        }
    }

    private static String clientId(UUID pharmacyId) {
        return "pharmacy-" + pharmacyId;
    }

    private static ClientCredentials credentials(UUID pharmacyId, JsonNode secret) {
        return new ClientCredentials(
                clientId(pharmacyId), secret.required("value").asString());
    }

    private static Map<String, Object> representation(UUID pharmacyId, String displayName) {
        return Map.ofEntries(
                Map.entry("clientId", clientId(pharmacyId)),
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
                Map.entry("optionalClientScopes", List.of()),
                Map.entry("protocolMappers", List.of(pharmacistRole(), pharmacyClaim(pharmacyId))));
    }

    private static Map<String, Object> pharmacistRole() {
        return mapper("role", "oidc-hardcoded-role-mapper", Map.of("role", "pharmacist"));
    }

    private static Map<String, Object> pharmacyClaim(UUID pharmacyId) {
        return mapper(
                "pharmacy_id",
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name", "pharmacy_id",
                        "claim.value", pharmacyId.toString(),
                        "jsonType.label", "String",
                        "access.token.claim", "true",
                        "introspection.token.claim", "true"));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> config) {
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", config);
    }
}

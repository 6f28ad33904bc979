package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.e2e.RunningRealm.realm;
import static vn.telehealth.e2e.RunningRealm.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;

/** Who takes over the prescription service can register pharmacies, and no client that is worth more. */
class ClientRegistrationIT {

    static final String CLIENTS = "/realms/telehealth/clients-registrations/default";

    private final Api service = as(sandbox().service("prescription-service").accessToken());

    @Test
    void aPharmacyIsRegistered() {
        assertThat(service.post(CLIENTS, pharmacy()).status()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moreThanAPharmacy")
    void moreIsRefused(String more, Map<String, ?> fields) {
        assertThat(service.post(CLIENTS, pharmacyWith(fields)).status()).isEqualTo(403);
    }

    static Stream<Arguments> moreThanAPharmacy() {
        return Stream.of(
                Arguments.of("a role", mapper("oidc-hardcoded-role-mapper", Map.of("role", "admin"))),
                Arguments.of(
                        "a second factor",
                        mapper(
                                "oidc-hardcoded-claim-mapper",
                                Map.of("claim.name", "acr", "claim.value", "aal2", "access.token.claim", "true"))),
                Arguments.of("a scope", Map.of("defaultClientScopes", List.of("telehealth", "physicians:admin"))),
                Arguments.of("a scope on demand", Map.of("optionalClientScopes", List.of("prescriptions:sign"))),
                Arguments.of(
                        "sign-in of people",
                        Map.of("standardFlowEnabled", true, "redirectUris", List.of("https://app.example/*"))),
                Arguments.of("origins", Map.of("webOrigins", List.of("https://app.example"))),
                Arguments.of(
                        "assertions",
                        Map.of(
                                "protocol",
                                "saml",
                                "attributes",
                                Map.of("saml_assertion_consumer_url_post", "https://app.example/acs"))));
    }

    @Test
    void rolesOfTheRealmAreNotTakenAlong() {
        JsonNode made = service.post(CLIENTS, pharmacyWith(Map.of("fullScopeAllowed", true)))
                .expect(201)
                .json();

        assertThat(made.path("fullScopeAllowed").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("moreThanAPharmacy")
    void registrationTokenOpensNoWayToMore(String more, Map<String, ?> fields) {
        Map<String, Object> pharmacy = pharmacy();
        JsonNode made = service.post(CLIENTS, pharmacy).expect(201).json();
        Map<String, Object> changed = new HashMap<>(pharmacy);
        changed.putAll(fields);

        Answer answer = as(made.path("registrationAccessToken").asString())
                .put(CLIENTS + "/" + pharmacy.get("clientId"), changed, Map.of());

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"telehealth-web", "appointment-service", "prescription-service", "realm-management"})
    void clientsOfOthersAreOutOfReach(String client) {
        String path = CLIENTS + "/" + client;
        Map<String, Object> taken = Map.of("clientId", client, "redirectUris", List.of("https://app.example/*"));

        assertThat(service.put(path, taken, Map.of()).status()).isEqualTo(403);
        assertThat(service.get(path).status()).isEqualTo(403);
        assertThat(service.delete(path, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void nobodyRegistersWithoutAToken() {
        Map<String, Object> standard =
                Map.of("client_name", "Nhà thuốc", "redirect_uris", List.of("https://app.example/callback"));

        assertThat(as("").post(CLIENTS, pharmacy()).status()).isEqualTo(403);
        assertThat(as("").post("/realms/telehealth/clients-registrations/openid-connect", standard)
                        .status())
                .isEqualTo(403);
    }

    private static Api as(String token) {
        return new Api(realm().keycloak(), () -> token);
    }

    private static Map<String, Object> pharmacy() {
        return pharmacyWith(Map.of());
    }

    /** What a pharmacy's client is registered with, but for these fields. */
    static Map<String, Object> pharmacyWith(Map<String, ?> fields) {
        Map<String, Object> client = new HashMap<>(Map.of(
                "clientId",
                "pharmacy-" + UUID.randomUUID(),
                "protocol",
                "openid-connect",
                "publicClient",
                false,
                "standardFlowEnabled",
                false,
                "serviceAccountsEnabled",
                true,
                "fullScopeAllowed",
                false,
                "defaultClientScopes",
                List.of("basic", "telehealth", "pharmacy", "prescriptions:verify"),
                "optionalClientScopes",
                List.of()));
        client.putAll(fields);
        return client;
    }

    private static Map<String, ?> mapper(String kind, Map<String, String> config) {
        return Map.of(
                "protocolMappers",
                List.of(Map.of(
                        "name", "more", "protocol", "openid-connect", "protocolMapper", kind, "config", config)));
    }
}

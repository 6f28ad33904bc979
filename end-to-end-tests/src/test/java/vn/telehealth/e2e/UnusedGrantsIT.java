package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.e2e.RunningRealm.realm;
import static vn.telehealth.e2e.RunningRealm.sandbox;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.WebSession;

/** Ways to a token that nobody here takes are shut for every client, whoever registered it and whatever it says of itself. */
class UnusedGrantsIT {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Map<String, String> ofAPatient = Map.of();

    /** All that any of these grants could ask for. */
    @BeforeAll
    static void whatAThiefHolds() {
        Account patient = RunningRealm.patient();
        String token = new WebSession(realm(), patient).signIn().accessToken();
        ofAPatient = Map.of(
                "username",
                patient.email(),
                "password",
                patient.password(),
                "subject_token",
                token,
                "subject_token_type",
                GRANT.replace("grant-type", "token-type") + "access_token",
                "assertion",
                token,
                "device_code",
                "x",
                "auth_req_id",
                "x");
    }

    static Stream<JsonNode> clients() {
        return RunningRealm.clients();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clients")
    void noClientStartsASignInElsewhere(JsonNode client) throws Exception {
        Map<String, String> credentials = credentials(client);

        for (String endpoint : List.of("auth/device", "ext/ciba/auth")) {
            Map<String, String> request = new HashMap<>(credentials);
            request.putAll(Map.of("scope", "openid", "login_hint", "patient@sandbox.example"));
            HttpResponse<String> answer = post(endpoint, request);
            assertThat(answer.statusCode()).as(endpoint + " " + answer.body()).isNotEqualTo(200);
            assertThat(answer.body()).doesNotContain("device_code", "auth_req_id");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clients")
    void noClientGetsATokenByAnotherGrant(JsonNode client) throws Exception {
        for (String grant : List.of(
                "password",
                GRANT + "device_code",
                GRANT + "token-exchange",
                GRANT + "jwt-bearer",
                GRANT + "uma-ticket",
                "urn:openid:params:grant-type:ciba")) {
            Map<String, String> request = new HashMap<>(credentials(client));
            request.putAll(ofAPatient);
            request.put("grant_type", grant);
            HttpResponse<String> answer = post("token", request);
            assertThat(answer.statusCode()).as(grant + " " + answer.body()).isBetween(400, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "id_token", "id_token token", "code token", "code id_token"})
    void noTokenComesByTheAddressBar(String responseType) throws Exception {
        for (JsonNode client : clients().toList()) {
            HttpRequest asked = HttpRequest.newBuilder(CodeFlow.request(Map.of(
                            "client_id",
                            client.path("clientId").asString(),
                            "response_type",
                            responseType,
                            "nonce",
                            "n")))
                    .build();
            assertThat(HTTP.send(asked, BodyHandlers.ofString()).body()).doesNotContain("kc-form-login");
        }
    }

    /** Who takes over the prescription service registers what he likes of a pharmacy, and gains no grant by it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "oauth2.device.authorization.grant.enabled",
                "oidc.ciba.grant.enabled",
                "standard.token.exchange.enabled",
                "oauth2.jwt.authorization.grant.enabled"
            })
    void aClientThatAllowsItselfOneGainsNothing(String attribute) throws Exception {
        JsonNode client = register(Map.of("attributes", Map.of(attribute, "true")))
                .expect(201)
                .json();

        noClientStartsASignInElsewhere(client);
        noClientGetsATokenByAnotherGrant(client);
    }

    @Test
    void aClientDoesNotAllowItselfPasswordsNorTokensInTheAddressBar() {
        JsonNode client = register(Map.of("directAccessGrantsEnabled", true, "implicitFlowEnabled", true))
                .expect(201)
                .json();

        assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
    }

    private static Answer register(Map<String, ?> more) {
        String service = sandbox().service("prescription-service").accessToken();
        return new Api(realm().keycloak(), () -> service)
                .post(ClientRegistrationIT.CLIENTS, ClientRegistrationIT.pharmacyWith(more));
    }

    /** Its id and, where the test knows it, its secret. */
    private static Map<String, String> credentials(JsonNode client) {
        Map<String, String> credentials = new HashMap<>();
        credentials.put("client_id", client.path("clientId").asString());
        if (client.has("secret")) {
            credentials.put("client_secret", client.path("secret").asString());
        }
        return credentials;
    }

    private static HttpResponse<String> post(String endpoint, Map<String, String> parameters)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(CodeFlow.endpoint(endpoint))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(CodeFlow.encoded(parameters)))
                        .build(),
                BodyHandlers.ofString());
    }
}

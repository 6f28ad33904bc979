package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.e2e.RunningRealm.PASSWORD;
import static vn.telehealth.e2e.RunningRealm.realm;
import static vn.telehealth.e2e.RunningRealm.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.AuditorClient;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.local.client.Waiting;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.SignInRefused;
import vn.telehealth.local.identity.WebSession;
import vn.telehealth.local.sandbox.SandboxPerson;
import vn.telehealth.local.server.Services;

/** What happens at the identity provider, as an auditor reads it in the log. */
class IdentityAuditIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Set<String> STEPS_OF_A_SIGN_IN = Set.of("CODE_TO_TOKEN", "REFRESH_TOKEN", "USER_INFO_REQUEST");
    private static final String SIGNED_IN = "identity.login";
    private static final String REFUSED = "identity.login-error";
    private static final String ROLE_GRANTED = "identity.realm-role-mapping-create";
    private static final String CREDENTIAL_RESET = "identity.user-action";

    private final AuditorClient auditor = new AuditorClient(
            new SignedIn(realm(), Fleet.stack().url(Services.GATEWAY), sandbox().person(SandboxPerson.AUDITOR)));
    private final Account patient = RunningRealm.patient();
    private final String patientId =
            new WebSession(realm(), patient).signIn().claims().path("sub").asString();

    @Test
    void signInsAndRefusedOnesAreInTheLogOnce() {
        refusedSignIn();

        List<JsonNode> records = awaitAllThatKeycloakRemembers();

        JsonNode signedIn = one(records, SIGNED_IN);
        assertThat(signedIn.path("actor").asString()).isEqualTo(patientId);
        assertThat(signedIn.path("outcome").asString()).isEqualTo("SUCCESS");
        assertThat(signedIn.path("client").asString()).isEqualTo("telehealth-web");
        assertThat(signedIn.path("sourceIp").asString()).isEqualTo("127.0.0.1");
        JsonNode refused = one(records, REFUSED);
        assertThat(refused.path("outcome").asString()).isEqualTo("FAILED");
        assertThat(refused.path("details").path("error").asString()).isEqualTo("invalid_user_credentials");
    }

    @Test
    void whatAnAdministratorDoesToAnAccountIsInTheLog() {
        JsonNode role = sandbox().server().call("GET", "/roles/auditor", null).body();

        administer("POST", "/role-mappings/realm", List.of(role));
        administer("PUT", "/reset-password", Map.of("type", "password", "value", PASSWORD + "8", "temporary", false));

        List<JsonNode> records = awaitAllThatKeycloakRemembers();
        JsonNode granted = one(records, ROLE_GRANTED);
        assertThat(granted.path("actor").asString()).isNotEqualTo(patientId).isNotEqualTo("unknown");
        // Of administrators' clients Keycloak tells its own id, not the name.
        assertThat(granted.path("client").asString()).hasSameSizeAs(patientId);
        assertThat(granted.path("sourceIp").asString()).isEqualTo("127.0.0.1");
        assertThat(one(records, CREDENTIAL_RESET).path("details").path("path").asString())
                .isEqualTo("users/" + patientId + "/reset-password");
    }

    @Test
    void whatHappensWhileTheLogIsDownIsInItOnceItIsBack() {
        awaitAllThatKeycloakRemembers();
        Fleet.stack().kill("audit-log-service");
        refusedSignIn();
        administer("PUT", "/reset-password", Map.of("type", "password", "value", PASSWORD + "9", "temporary", false));

        Fleet.stack().start("audit-log-service");

        List<JsonNode> records = awaitAllThatKeycloakRemembers();
        assertThat(one(records, REFUSED).path("actor").asString()).isEqualTo(patientId);
        assertThat(one(records, CREDENTIAL_RESET).path("actor").asString()).isNotEqualTo(patientId);
    }

    private void refusedSignIn() {
        Account guessed = new Account(patient.email(), "sai mật khẩu rồi", null);
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(new WebSession(realm(), guessed)::signIn);
    }

    private void administer(String method, String path, Object body) {
        assertThat(sandbox()
                        .server()
                        .call(method, "/users/" + patientId + path, body)
                        .status())
                .isEqualTo(204);
    }

    /** Nothing lost, nothing twice. */
    private List<JsonNode> awaitAllThatKeycloakRemembers() {
        List<String> remembered = remembered();
        Answer answer = Waiting.until(
                "each once: " + remembered,
                PATIENCE,
                () -> auditor.recordsOf(patientId),
                each -> each.ok() && actions(each).equals(remembered));
        return answer.json().path("items").valueStream().toList();
    }

    private List<String> remembered() {
        Stream<String> users = ask("/events?max=100&user=" + patientId)
                .map(event -> event.path("type").asString())
                .filter(type -> !STEPS_OF_A_SIGN_IN.contains(type));
        Stream<String> administrators = ask("/admin-events?max=100&resourcePath=users/" + patientId + "*")
                .map(event -> event.path("resourceType").asString() + "_"
                        + event.path("operationType").asString());
        return Stream.concat(users, administrators)
                .map(type -> "identity." + type.toLowerCase(Locale.ROOT).replace('_', '-'))
                .sorted()
                .toList();
    }

    private static Stream<JsonNode> ask(String path) {
        return sandbox().server().call("GET", path, null).body().valueStream();
    }

    private static List<String> actions(Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(record -> record.path("action").asString())
                .sorted()
                .toList();
    }

    private static JsonNode one(List<JsonNode> records, String action) {
        return records.stream()
                .filter(record -> record.path("action").asString().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + action + " in " + records));
    }
}

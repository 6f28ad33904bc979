package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.e2e.RunningRealm.PASSWORD;
import static vn.telehealth.e2e.RunningRealm.realm;
import static vn.telehealth.e2e.RunningRealm.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

        List<JsonNode> records = await(actions -> actions.containsAll(List.of(SIGNED_IN, REFUSED)));

        JsonNode signedIn = only(records, SIGNED_IN);
        assertThat(signedIn.path("actor").asString()).isEqualTo(patientId);
        assertThat(signedIn.path("outcome").asString()).isEqualTo("SUCCESS");
        assertThat(signedIn.path("client").asString()).isEqualTo("telehealth-web");
        assertThat(signedIn.path("sourceIp").asString()).isEqualTo("127.0.0.1");
        JsonNode refused = only(records, REFUSED);
        assertThat(refused.path("outcome").asString()).isEqualTo("FAILED");
        assertThat(refused.path("details").path("error").asString()).isEqualTo("invalid_user_credentials");
    }

    @Test
    void whatAnAdministratorDoesToAnAccountIsInTheLog() {
        JsonNode role = sandbox().server().call("GET", "/roles/auditor", null).body();

        administer("POST", "/role-mappings/realm", List.of(role));
        administer("PUT", "/reset-password", Map.of("type", "password", "value", PASSWORD + "8", "temporary", false));

        List<JsonNode> records = await(actions -> actions.containsAll(List.of(ROLE_GRANTED, CREDENTIAL_RESET)));
        JsonNode granted = only(records, ROLE_GRANTED);
        assertThat(granted.path("actor").asString()).isNotEqualTo(patientId).isNotEqualTo("unknown");
        assertThat(granted.path("client").asString()).isEqualTo("admin-cli");
        assertThat(granted.path("sourceIp").asString()).isEqualTo("127.0.0.1");
        assertThat(only(records, CREDENTIAL_RESET).path("details").path("path").asString())
                .isEqualTo("users/" + patientId + "/reset-password");
    }

    @Test
    void whatHappensWhileTheLogIsDownIsInItOnceItIsBack() {
        await(actions -> actions.contains(SIGNED_IN));
        Fleet.stack().kill("audit-log-service");
        refusedSignIn();
        administer("PUT", "/reset-password", Map.of("type", "password", "value", PASSWORD + "9", "temporary", false));

        Fleet.stack().start("audit-log-service");

        List<JsonNode> records = await(actions -> actions.containsAll(List.of(REFUSED, CREDENTIAL_RESET)));
        Stream.of(SIGNED_IN, REFUSED, CREDENTIAL_RESET).forEach(action -> only(records, action));
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

    private List<JsonNode> await(Predicate<List<String>> wanted) {
        Answer answer = Waiting.until(
                "the events of account " + patientId,
                PATIENCE,
                () -> auditor.recordsOf(patientId),
                each -> each.ok() && wanted.test(actions(each)));
        return answer.json().path("items").valueStream().toList();
    }

    private static List<String> actions(Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(record -> record.path("action").asString())
                .toList();
    }

    private static JsonNode only(List<JsonNode> records, String action) {
        List<JsonNode> found = records.stream()
                .filter(record -> record.path("action").asString().equals(action))
                .toList();
        assertThat(found).as(action).hasSize(1);
        return found.getFirst();
    }
}

package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.e2e.RunningRealm.realm;
import static vn.telehealth.e2e.RunningRealm.sandbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.telehealth.local.identity.SignInRefused;
import vn.telehealth.local.identity.TokenEndpoint;
import vn.telehealth.local.sandbox.SandboxPerson;

/** A service that is taken over gives away no more than its own work. */
class ServiceClientsIT {

    private static String admin = "";
    private static String physicians = "";

    @BeforeAll
    static void findTargets() {
        String email = sandbox().person(SandboxPerson.ADMIN_1).email();
        admin = first("/users?exact=true&email=" + email);
        physicians = first("/groups?exact=true&search=physicians");
    }

    private static String first(String path) {
        return sandbox()
                .server()
                .call("GET", path, null)
                .body()
                .path(0)
                .required("id")
                .asString();
    }

    @Test
    void appointmentServiceMakesAccountsOfPhysiciansOnly() {
        assertThat(createUser("appointment-service", List.of("/physicians"))).isEqualTo(201);
        assertThat(createUser("appointment-service", List.of("/admins"))).isEqualTo(403);
        assertThat(createUser("appointment-service", List.of())).isEqualTo(403);
    }

    @Test
    void appointmentServiceCannotTouchAnAdmin() {
        Map<String, Object> password = Map.of("type", "password", "value", "của tôi bây giờ", "temporary", false);

        assertThat(status("appointment-service", "GET", "/users/" + admin, null))
                .isEqualTo(403);
        assertThat(status("appointment-service", "PUT", "/users/" + admin + "/reset-password", password))
                .isEqualTo(403);
        assertThat(status("appointment-service", "PUT", "/users/" + admin, Map.of("enabled", false)))
                .isEqualTo(403);
        assertThat(status("appointment-service", "PUT", "/users/" + admin + "/groups/" + physicians, Map.of()))
                .isEqualTo(403);
    }

    @Test
    void appointmentServiceGrantsNoRole() {
        RunningRealm.Physician physician = RunningRealm.invitedPhysician();
        JsonNode role = sandbox().server().call("GET", "/roles/admin", null).body();

        int status = status(
                "appointment-service",
                "POST",
                "/users/" + physician.accountId() + "/role-mappings/realm",
                List.of(role));

        assertThat(status).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "appointment-service, /clients",
        "appointment-service, /events",
        "appointment-service, /admin-events",
        "prescription-service, /users",
        "prescription-service, /clients",
        "prescription-service, /client-scopes",
        "prescription-service, /clients-initial-access",
        "prescription-service, /events",
        "prescription-service, /roles/admin/users",
        "audit-log-service, /users",
        "audit-log-service, /clients",
        "audit-log-service, /groups"
    })
    void otherServicesWorkIsRefused(String service, String path) {
        assertThat(status(service, "GET", path, null)).isEqualTo(403);
    }

    @Test
    void prescriptionServiceMakesNoUsers() {
        assertThat(createUser("prescription-service", List.of("/physicians"))).isEqualTo(403);
        assertThat(status("prescription-service", "PUT", "/users/" + admin, Map.of("enabled", false)))
                .isEqualTo(403);
    }

    @Test
    void auditLogServiceReadsEventsAndChangesNothing() {
        JsonNode events = sandbox()
                .service("audit-log-service")
                .call("GET", "/events?max=1", null)
                .body();

        assertThat(events).hasSize(1);
        assertThat(status("audit-log-service", "DELETE", "/events", null)).isEqualTo(403);
        assertThat(status("audit-log-service", "GET", "/admin-events?max=1", null))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"appointment-service", "prescription-service", "audit-log-service"})
    void tokensOfServicesAreNotGoodForThePlatform(String service) {
        JsonNode claims = new TokenEndpoint(realm())
                .client(service, sandbox().clientSecret(service))
                .claims();

        assertThat(claims.path("aud").toString()).doesNotContain("telehealth-api");
        assertThat(claims.has("roles")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "appointment-service, ${TELEHEALTH_APPOINTMENT_CLIENT_SECRET}",
        "prescription-service, ${TELEHEALTH_PRESCRIPTION_CLIENT_SECRET}",
        "audit-log-service, ${TELEHEALTH_AUDIT_LOG_CLIENT_SECRET}"
    })
    void placeholderIsNoSecret(String service, String placeholder) {
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> new TokenEndpoint(realm()).client(service, placeholder));
    }

    private static int createUser(String service, List<String> groups) {
        String email = "tao-" + UUID.randomUUID() + "@mail.example";
        return status(
                service,
                "POST",
                "/users",
                Map.of("username", email, "email", email, "firstName", "Trần Văn Minh", "groups", groups));
    }

    private static int status(String service, String method, String path, @Nullable Object body) {
        return sandbox().service(service).call(method, path, body).status();
    }
}

package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.e2e.RunningRealm.PASSWORD;
import static vn.telehealth.e2e.RunningRealm.realm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.Browser;
import vn.telehealth.local.identity.Form;
import vn.telehealth.local.identity.Mailbox;
import vn.telehealth.local.identity.SignInRefused;
import vn.telehealth.local.identity.SignInRequest;
import vn.telehealth.local.identity.WebPage;
import vn.telehealth.local.identity.WebSession;
import vn.telehealth.local.sandbox.SandboxPerson;

class RealmIT {

    private static final String WANTS_ALL = "openid appointments:read appointments:write physicians:admin"
            + " facilities:admin pharmacies:admin formulary:admin examinations:read examinations:write records:read"
            + " records:write prescriptions:read prescriptions:write prescriptions:sign audit:read";

    @Test
    void patientRegistersAndSignsInAfterVerifyingTheAddress() {
        String email = RunningRealm.freshEmail("lan");

        Account account = RunningRealm.onboarding().register("Nguyễn Thị Lan", email, PASSWORD);
        JsonNode claims = new WebSession(realm(), account).signIn().claims();

        assertThat(roles(claims)).containsExactly("patient");
        assertThat(claims.path("acr").asString()).isEqualTo("aal1");
        assertThat(claims.path("name").asString()).isEqualTo("Nguyễn Thị Lan");
        assertThat(claims.path("email").asString()).isEqualTo(email);
        assertThat(claims.path("email_verified").asBoolean()).isTrue();
        assertThat(claims.path("auth_time").asLong()).isPositive();
        assertThat(claims.has("physician_id")).isFalse();
    }

    @Test
    void registrationWithoutTheMailedLinkGivesNoSignIn() {
        String email = RunningRealm.freshEmail("lan");
        RunningRealm.onboarding().submitRegistration(new Browser(realm().web()), "Nguyễn Thị Lan", email, PASSWORD);
        new Mailbox(realm(), email).linkAfter(0);

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(new WebSession(realm(), new Account(email, PASSWORD, null))::signIn);
    }

    @Test
    void forgottenPasswordIsReplacedByMailAndASignIn() {
        Account account = RunningRealm.patient();
        String renewed = "một mật khẩu mới 8";

        WebPage last = RunningRealm.onboarding().resetPassword(account, renewed, "");

        assertThat(last.address().toString())
                .doesNotStartWith(realm().callback().toString());
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(new WebSession(realm(), account)::signIn);
        assertThat(new WebSession(realm(), new Account(account.email(), renewed, null))
                        .signIn()
                        .accessToken())
                .isNotBlank();
    }

    @Test
    void stepUpWithoutSecondFactorIsRefusedToPatients() {
        WebSession session = new WebSession(realm(), RunningRealm.patient());
        session.signIn();

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> session.signIn(SignInRequest.FRESH_SECOND_FACTOR));
    }

    @Test
    void failedAttemptsLockTheAccount() {
        Account account = RunningRealm.patient();
        WebSession guessing = new WebSession(realm(), new Account(account.email(), "sai mật khẩu rồi", null));
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(SignInRefused.class).isThrownBy(guessing::signIn);
        }

        assertThatExceptionOfType(SignInRefused.class).isThrownBy(new WebSession(realm(), account)::signIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"physician_id", "licence_no", "facility_code"})
    void nobodyRegistersWithAStaffAttribute(String attribute) {
        String email = RunningRealm.freshEmail("lan");
        Browser browser = new Browser(realm().web());
        WebPage page = RunningRealm.onboarding().registrationPage(browser);
        Form form = page.form("kc-register-form").orElseThrow();
        Map<String, String> fields = new HashMap<>(form.fields());
        fields.putAll(Map.of("email", email, "firstName", "Nguyễn Thị Lan", attribute, "forged"));

        browser.submit(new Form(form.action(), fields));

        JsonNode users = RunningRealm.sandbox()
                .server()
                .call("GET", "/users?exact=true&email=" + email, null)
                .body();
        assertThat(users.path(0).path("attributes").has(attribute)).isFalse();
    }

    @Test
    void nobodyEditsTheirPhysicianId() {
        Account account = RunningRealm.patient();
        WebSession session = new WebSession(realm(), account);
        WebPage page = session.open(Map.of("kc_action", "UPDATE_PROFILE"));
        Form form = page.formWith("firstName").orElseThrow(() -> new AssertionError(page.message()));
        assertThat(form.fields()).doesNotContainKey("physician_id");
        Map<String, String> fields = new HashMap<>(form.fields());
        fields.putAll(Map.of("firstName", "Nguyễn Thị Lan Anh", "physician_id", "forged"));

        session.submit(new Form(form.action(), fields));

        JsonNode claims = new WebSession(realm(), account).signIn().claims();
        assertThat(claims.has("physician_id")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ADMIN_1 | admin | appointments:read appointments:write physicians:admin facilities:admin pharmacies:admin formulary:admin",
                "AUDITOR | auditor | audit:read",
                "PATIENT | patient | appointments:read appointments:write examinations:read records:read records:write prescriptions:read"
            })
    void scopesGoWithRoles(SandboxPerson person, String role, String allowed) {
        Account account = RunningRealm.sandbox().person(person);

        JsonNode claims = new WebSession(realm(), account)
                .signIn(SignInRequest.USUAL.scope(WANTS_ALL))
                .claims();

        assertThat(roles(claims)).containsExactly(role);
        assertThat(scopes(claims)).isEqualTo(Set.of(("openid " + allowed).split(" ")));
        assertThat(claims.path("acr").asString()).isEqualTo(person == SandboxPerson.PATIENT ? "aal1" : "aal2");
    }

    @Test
    void physicianGetsTheScopesOfPhysicians() {
        Account account = RunningRealm.accept(RunningRealm.invitedPhysician()).account();

        JsonNode claims = new WebSession(realm(), account)
                .signIn(SignInRequest.USUAL.scope(WANTS_ALL))
                .claims();

        assertThat(scopes(claims))
                .containsExactlyInAnyOrder(
                        "openid",
                        "appointments:read",
                        "appointments:write",
                        "examinations:read",
                        "examinations:write",
                        "records:read",
                        "prescriptions:read",
                        "prescriptions:write",
                        "prescriptions:sign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prescriptions:dispense", "prescriptions:verify", "offline_access"})
    void webClientCannotAskForWhatIsNotIts(String scope) {
        WebSession session = new WebSession(realm(), RunningRealm.patient());

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> session.signIn(SignInRequest.USUAL.scope("openid " + scope)))
                .withMessageContaining("invalid_scope");
    }

    private static List<String> roles(JsonNode claims) {
        return claims.path("roles").valueStream().map(JsonNode::asString).toList();
    }

    private static Set<String> scopes(JsonNode claims) {
        return Set.of(claims.path("scope").asString().split(" "));
    }
}

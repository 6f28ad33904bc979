package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.e2e.RunningRealm.PASSWORD;
import static vn.telehealth.e2e.RunningRealm.realm;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.Browser;
import vn.telehealth.local.identity.Enrolled;
import vn.telehealth.local.identity.Form;
import vn.telehealth.local.identity.SignInRefused;
import vn.telehealth.local.identity.SignInRequest;
import vn.telehealth.local.identity.TotpDevice;
import vn.telehealth.local.identity.WebPage;
import vn.telehealth.local.identity.WebSession;

/** Attacks on how accounts come to their second factor, and on the codes it shows. */
class EnrolmentIT {

    private static final String STOLEN = "kẻ trộm hộp thư 99";
    private static final Duration STEP = Duration.ofSeconds(30);

    private final Browser browser = new Browser(realm().web());

    @Test
    void aCodeThatWasSeenIsSpent() {
        Enrolled physician = RunningRealm.accept(RunningRealm.invitedPhysician());
        // Enrolling has spent the code of this step; that of the next is good already.
        Clock next = Clock.fixed(Clock.systemUTC().instant().plus(STEP), ZoneOffset.UTC);
        WebSession session = new WebSession(realm(), showing(physician, next));
        session.signIn();

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(new WebSession(realm(), showing(physician, next))::signIn);
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() ->
                        new WebSession(realm(), showing(physician, next)).signIn(SignInRequest.FRESH_SECOND_FACTOR));
    }

    @Test
    void guessingCodesAfterAMailedLinkLocksTheAccount() {
        RunningRealm.Physician physician = RunningRealm.invitedPhysician();
        Account account = RunningRealm.accept(physician).account();
        WebPage page = browser.open(ResetLink.askedBy(browser, account.email()));
        for (int i = 0; i < 6 && page.form("kc-otp-login-form").isPresent(); i++) {
            page = browser.submit(page.form("kc-otp-login-form").orElseThrow().fill(Map.of("otp", "00000" + i)));
        }

        assertThat(page.form("kc-passwd-update-form")).as(page.message()).isEmpty();
        Awaitility.await().until(() -> RunningRealm.isLocked(physician.accountId()));
    }

    /** Walks away from the second page of the invitation, back to the sign-in. */
    @Test
    void enrollingCannotBeSkipped() {
        RunningRealm.Physician physician = RunningRealm.invitedPhysician();
        WebPage enrolment = secondPageOf(physician.invitation(), PASSWORD);
        URI cancelled = enrolment.form("kc-totp-settings-form").orElseThrow().action();

        browser.submit(new Form(cancelled, Map.of("cancel-aia", "true", "kc_action_status", "cancelled")));
        WebPage end = browser.open(CodeFlow.request(Map.of("prompt", "none")));

        assertThat(end.address().getQuery()).contains("error=");
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(new WebSession(realm(), new Account(physician.email(), PASSWORD, null))::signIn);
        assertThat(RunningRealm.secondFactors(physician.accountId())).isEmpty();
    }

    /** One that was mailed again, as when the first seemed lost: whoever reads the mailbox later finds the first. */
    @Test
    void anInvitationThatWasMailedBeforeIsSpentWithTheOther() {
        RunningRealm.Physician physician = RunningRealm.invitedPhysician();
        RunningRealm.Physician again = RunningRealm.invitedAgain(physician);
        RunningRealm.accept(again);
        List<String> factors = RunningRealm.secondFactors(physician.accountId());

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() ->
                        RunningRealm.onboarding().acceptInvitation(physician.invitation(), physician.email(), STOLEN));

        assertThat(RunningRealm.secondFactors(physician.accountId())).isEqualTo(factors);
    }

    /** A browser left alone, or its cookies in other hands, are good for what was signed in for and no more. */
    @ParameterizedTest
    @ValueSource(strings = {"CONFIGURE_TOTP", "webauthn-register", "UPDATE_PASSWORD", "delete_credential:any"})
    void changingCredentialsWantsAFreshSignIn(String action) {
        CodeFlow.password(browser, browser.open(CodeFlow.request(Map.of())), RunningRealm.patient());
        RunningRealm.awaitNextSecond();

        WebPage page = browser.twin().open(CodeFlow.request(Map.of("kc_action", action)));

        assertThat(page.form("kc-form-login")).as(page.message()).isPresent();
    }

    @Test
    void anotherFactorWantsTheOneThatIsThere() {
        Account physician = RunningRealm.accept(RunningRealm.invitedPhysician()).account();
        Account password = new Account(physician.email(), physician.password(), null);

        WebPage login = browser.open(CodeFlow.request(Map.of("kc_action", "CONFIGURE_TOTP")));
        WebPage second = CodeFlow.password(browser, login, password);

        assertThat(second.form("kc-otp-login-form")).isPresent();
        assertThat(second.form("kc-totp-settings-form")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CONFIGURE_RECOVERY_AUTHN_CODES", "webauthn-register-passwordless", "UPDATE_EMAIL", "idp_link"})
    void whatNobodyNeedsIsNotOffered(String action) {
        CodeFlow.password(browser, browser.open(CodeFlow.request(Map.of())), RunningRealm.patient());

        WebPage page = browser.open(CodeFlow.request(Map.of("kc_action", action)));

        assertThat(page.address().toString()).startsWith(realm().callback().toString());
    }

    /** Whoever could change the address would get the next password reset. */
    @Test
    void nobodyPutsAnotherAddressInTheirProfile() {
        Account account = RunningRealm.patient();
        WebSession session = new WebSession(realm(), account);
        WebPage page = session.open(Map.of("kc_action", "UPDATE_PROFILE"));
        Form form = page.formWith("firstName").orElseThrow(() -> new AssertionError(page.message()));
        String thief = RunningRealm.freshEmail("trom");
        Map<String, String> fields = new HashMap<>(form.fields());
        fields.putAll(Map.of("email", thief, "username", thief));

        session.submit(new Form(form.action(), fields));

        JsonNode kept =
                RunningRealm.sandbox().server().expect("GET", "/users?exact=true&email=" + account.email(), null);
        assertThat(kept).hasSize(1);
        assertThat(RunningRealm.sandbox().server().expect("GET", "/users?exact=true&email=" + thief, null))
                .isEmpty();
    }

    private WebPage secondPageOf(URI invitation, String password) {
        WebPage page = browser.open(invitation);
        for (int i = 0; i < 4 && page.form("kc-totp-settings-form").isEmpty(); i++) {
            WebPage current = page;
            page = current.form("kc-passwd-update-form")
                    .map(form ->
                            browser.submit(form.fill(Map.of("password-new", password, "password-confirm", password))))
                    .orElseGet(() -> browser.open(current.link("action-token").orElseThrow()));
        }
        return page;
    }

    /** The account, with a device that shows one and the same code. */
    private static Account showing(Enrolled physician, Clock clock) {
        TotpDevice device = new TotpDevice(Objects.requireNonNull(physician.totpSecret()), clock, null);
        return new Account(physician.account().email(), physician.account().password(), device);
    }
}

package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.e2e.RunningRealm.PASSWORD;
import static vn.telehealth.e2e.RunningRealm.realm;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.SignInRefused;
import vn.telehealth.local.identity.SignInRequest;
import vn.telehealth.local.identity.TokenEndpoint;
import vn.telehealth.local.identity.TotpDevice;
import vn.telehealth.local.identity.WebPage;
import vn.telehealth.local.identity.WebSession;

class PhysicianSignInIT {

    private static final String STOLEN = "kẻ trộm hộp thư 99";

    @Test
    void invitationSetsThePasswordAndEnrolsTheSecondFactor() {
        RunningRealm.Physician physician = RunningRealm.invitedPhysician();

        JsonNode claims = new WebSession(realm(), RunningRealm.accept(physician).account())
                .signIn()
                .claims();

        assertThat(claims.path("acr").asString()).isEqualTo("aal2");
        assertThat(claims.path("sub").asString()).isEqualTo(physician.accountId());
        assertThat(claims.path("roles").valueStream().map(JsonNode::asString)).containsExactly("physician");
        assertThat(claims.path("aud").asString()).isEqualTo("telehealth-api");
        assertThat(claims.path("azp").asString()).isEqualTo("telehealth-web");
        assertThat(claims.path("name").asString()).isEqualTo("Trần Văn Minh");
        assertThat(claims.path("email").asString()).isEqualTo(physician.email());
        assertThat(claims.path("physician_id").asString())
                .isEqualTo(physician.physicianId().toString());
        assertThat(claims.path("licence_no").asString()).isEqualTo("001234/HCM-CCHN");
        assertThat(claims.path("facility_code").asString()).isEqualTo("90001");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void invitationIsGoodOnce() {
        RunningRealm.Physician physician = RunningRealm.invitedPhysician();
        RunningRealm.accept(physician);
        List<String> factors = RunningRealm.secondFactors(physician.accountId());

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() ->
                        RunningRealm.onboarding().acceptInvitation(physician.invitation(), physician.email(), STOLEN));

        assertThat(factors).hasSize(1);
        assertThat(RunningRealm.secondFactors(physician.accountId())).isEqualTo(factors);
    }

    @Test
    void passwordAloneGivesNoCode() {
        RunningRealm.Physician physician = RunningRealm.invitedPhysician();
        RunningRealm.accept(physician);

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(new WebSession(realm(), new Account(physician.email(), PASSWORD, null))::signIn)
                .withMessageContaining("second factor");
    }

    @Test
    void askingForTheLowerLevelStillTakesBothFactors() {
        RunningRealm.Physician physician = RunningRealm.invitedPhysician();
        RunningRealm.accept(physician);
        WebSession password = new WebSession(realm(), new Account(physician.email(), PASSWORD, null));

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> password.signIn(new SignInRequest("aal1", null, "openid")))
                .withMessageContaining("second factor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CONFIGURE_TOTP", "webauthn-register"})
    void mailboxReaderCannotEnrolInPlaceOfAPhysicianWhoHasNot(String action) {
        RunningRealm.Physician physician = RunningRealm.invitedPhysician();
        Account thief = new Account(physician.email(), STOLEN, null);

        WebPage last = RunningRealm.onboarding().resetPassword(thief, STOLEN, action);

        assertThat(last.message()).contains("second factor");
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(new WebSession(realm(), thief)::signIn);
        assertThat(RunningRealm.secondFactors(physician.accountId())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CONFIGURE_TOTP", "webauthn-register", "delete_credential"})
    void mailboxReaderCannotReplaceASecondFactor(String action) {
        RunningRealm.Physician physician = RunningRealm.invitedPhysician();
        Account account = RunningRealm.accept(physician).account();
        List<String> factors = RunningRealm.secondFactors(physician.accountId());
        Account thief = new Account(physician.email(), STOLEN, null);

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> RunningRealm.onboarding().resetPassword(thief, STOLEN, action))
                .withMessageContaining("second factor");

        assertThat(RunningRealm.secondFactors(physician.accountId())).isEqualTo(factors);
        assertThat(acr(account)).isEqualTo("aal2");
    }

    @Test
    void passwordResetWithTheSecondFactorSignsNobodyInAndKeepsIt() {
        RunningRealm.Physician physician = RunningRealm.invitedPhysician();
        Account account = RunningRealm.accept(physician).account();
        List<String> factors = RunningRealm.secondFactors(physician.accountId());
        String renewed = "một mật khẩu mới 8";

        WebPage last = RunningRealm.onboarding().resetPassword(account, renewed, "");

        assertThat(last.address().toString())
                .doesNotStartWith(realm().callback().toString());
        assertThat(RunningRealm.secondFactors(physician.accountId())).isEqualTo(factors);
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(new WebSession(realm(), new Account(physician.email(), renewed, null))::signIn)
                .withMessageContaining("second factor");
        assertThat(acr(new Account(physician.email(), renewed, account.device())))
                .isEqualTo("aal2");
    }

    @Test
    void wrongCodesLockTheAccountThoughThePasswordIsRight() {
        RunningRealm.Physician physician = RunningRealm.invitedPhysician();
        Account account = RunningRealm.accept(physician).account();
        for (int i = 0; i < 5; i++) {
            TotpDevice another = new TotpDevice(TotpDevice.newSecret(), Clock.systemUTC(), null);
            assertThatExceptionOfType(SignInRefused.class)
                    .isThrownBy(new WebSession(realm(), new Account(physician.email(), PASSWORD, another))::signIn);
        }

        assertThatExceptionOfType(SignInRefused.class).isThrownBy(new WebSession(realm(), account)::signIn);
        assertThat(RunningRealm.isLocked(physician.accountId())).isTrue();
    }

    @Test
    void stepUpTakesBothFactorsAgain() {
        WebSession session = new WebSession(
                realm(), RunningRealm.accept(RunningRealm.invitedPhysician()).account());
        long first = session.signIn().claims().path("auth_time").asLong();
        RunningRealm.awaitNextSecond();

        long same = session.signIn().claims().path("auth_time").asLong();
        JsonNode fresh = session.signIn(SignInRequest.FRESH_SECOND_FACTOR).claims();

        assertThat(same).isEqualTo(first);
        assertThat(fresh.path("acr").asString()).isEqualTo("aal2");
        assertThat(fresh.path("auth_time").asLong()).isGreaterThan(first);
    }

    @Test
    void passwordGrantIsRefused() {
        RunningRealm.Physician physician = RunningRealm.invitedPhysician();
        RunningRealm.accept(physician);

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> new TokenEndpoint(realm())
                        .request(Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                physician.email(),
                                "password",
                                PASSWORD)));
    }

    private static String acr(Account account) {
        return new WebSession(realm(), account).signIn().claims().path("acr").asString();
    }
}

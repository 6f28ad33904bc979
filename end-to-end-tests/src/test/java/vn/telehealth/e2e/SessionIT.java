package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.e2e.RunningRealm.realm;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.telehealth.local.client.AdminClient;
import vn.telehealth.local.client.PharmacyAccess;
import vn.telehealth.local.client.PharmacyClient;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.Browser;
import vn.telehealth.local.identity.SignInRefused;
import vn.telehealth.local.identity.TokenEndpoint;
import vn.telehealth.local.identity.Tokens;
import vn.telehealth.local.identity.WebPage;
import vn.telehealth.local.sandbox.SandboxPerson;

/** How far a thief gets with a session, a code or a refresh token of somebody else, or with one that he laid out. */
class SessionIT {

    private static final int THIEVES = 8;

    private final TokenEndpoint endpoint = new TokenEndpoint(realm());
    private final Browser browser = new Browser(realm().web());
    private final Account victim = RunningRealm.patient();
    private WebPage signedIn;

    @BeforeEach
    void victimSignsIn() {
        signedIn = CodeFlow.password(browser, browser.open(CodeFlow.request(Map.of())), victim);
    }

    @Test
    void ofManyWhoRedeemOneRefreshTokenAtOnceNobodyKeepsOne() throws Exception {
        Tokens stolen = CodeFlow.redeem(CodeFlow.code(signedIn), Map.of());
        List<Tokens> won;
        try (ExecutorService thieves = Executors.newFixedThreadPool(THIEVES)) {
            Callable<Stream<Tokens>> thief = () -> {
                try {
                    return Stream.of(endpoint.refresh(refreshToken(stolen)));
                } catch (SignInRefused e) {
                    return Stream.empty();
                }
            };
            won = thieves.invokeAll(Stream.generate(() -> thief).limit(THIEVES).toList()).stream()
                    .flatMap(Future::resultNow)
                    .toList();
        }

        assertThat(won).hasSizeLessThanOrEqualTo(1);
        assertThat(won).allSatisfy(this::isWorthless);
    }

    @Test
    void aRefreshTokenIsGoodForItsOwnClientOnly() {
        Tokens stolen = CodeFlow.redeem(CodeFlow.code(signedIn), Map.of());
        PharmacyAccess pharmacy = PharmacyClient.register(admin(), "Nhà thuốc Minh Châu");
        Stream.of(
                        Map.of("client_id", pharmacy.clientId(), "client_secret", pharmacy.clientSecret()),
                        Map.of(
                                "client_id",
                                "appointment-service",
                                "client_secret",
                                RunningRealm.sandbox().clientSecret("appointment-service")),
                        Map.of("client_id", "account-console"))
                .map(HashMap::new)
                .forEach(client -> {
                    client.put("grant_type", "refresh_token");
                    client.put("refresh_token", refreshToken(stolen));
                    assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> endpoint.request(client));
                });
    }

    @Test
    void aCodeThatComesTwiceIsWorthNothingAnyMore() {
        String code = CodeFlow.code(signedIn);
        Tokens first = CodeFlow.redeem(code, Map.of());

        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> CodeFlow.redeem(code, Map.of()));

        isWorthless(first);
    }

    @Test
    void aCodeIsOfNoUseToWhoDidNotAskForIt() {
        for (Map<String, String> changed : List.of(
                Map.of("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXl"),
                Map.of("redirect_uri", realm().web() + "/swagger-ui/oauth2-redirect.html"),
                Map.of("client_id", "account-console"))) {
            WebPage again = browser.open(CodeFlow.request(Map.of()));
            assertThatExceptionOfType(SignInRefused.class)
                    .isThrownBy(() -> CodeFlow.redeem(CodeFlow.code(again), changed));
        }
    }

    /** The attacker lets the victim sign in with cookies and a page that he has laid out, and knows. */
    @Test
    void whoLaidOutTheSessionIsNotSignedInWithTheVictim() {
        Browser attacker = new Browser(realm().web());
        WebPage laidOut = attacker.open(CodeFlow.request(Map.of()));
        Browser seduced = attacker.twin();

        WebPage end = CodeFlow.password(seduced, laidOut, victim);

        assertThat(CodeFlow.code(end)).isNotEmpty();
        assertAsksForThePassword(attacker);
        WebPage again = attacker.submit(laidOut.form("kc-form-login").orElseThrow());
        assertThat(again.address().toString())
                .doesNotStartWith(realm().callback().toString());
        assertAsksForThePassword(attacker);
    }

    /** Between the two factors the session is half open: who knows its cookies must not slip through. */
    @Test
    void whoLaidOutTheSessionStillNeedsTheSecondFactor() {
        Account physician = RunningRealm.accept(RunningRealm.invitedPhysician()).account();
        Browser attacker = new Browser(realm().web());
        WebPage laidOut = attacker.open(CodeFlow.request(Map.of()));
        Browser seduced = attacker.twin();

        WebPage second = CodeFlow.password(seduced, laidOut, physician);
        seduced.submit(second.form("kc-otp-login-form")
                .orElseThrow()
                .fill(Map.of("otp", Objects.requireNonNull(physician.device()).nextCode())));

        assertAsksForThePassword(attacker);
    }

    @Test
    void aNewPasswordEndsWhatWasOpenedWithTheOld() {
        Tokens thief = CodeFlow.redeem(CodeFlow.code(signedIn), Map.of());

        RunningRealm.onboarding().resetPassword(victim, "một mật khẩu mới 8", "");

        isWorthless(thief);
        assertAsksForThePassword(browser);
    }

    @Test
    void signingOutEndsTheSessionAndItsTokens() {
        Tokens tokens = CodeFlow.redeem(CodeFlow.code(signedIn), Map.of());

        WebPage asked = browser.open(logout());
        browser.submit(asked.formWith("session_code").orElseThrow(() -> new AssertionError(asked.html())));

        isWorthless(tokens);
        assertAsksForThePassword(browser);
    }

    /** Else any page could sign people out. */
    @Test
    void aLinkAloneSignsNobodyOut() {
        browser.open(logout());

        assertThat(CodeFlow.code(browser.open(CodeFlow.request(Map.of("prompt", "none")))))
                .isNotEmpty();
    }

    private static URI logout() {
        return URI.create(CodeFlow.endpoint("logout") + "?client_id=" + CodeFlow.CLIENT);
    }

    private void isWorthless(Tokens tokens) {
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> endpoint.refresh(refreshToken(tokens)))
                .withMessageContaining("invalid_grant");
    }

    private static void assertAsksForThePassword(Browser who) {
        assertThat(who.open(CodeFlow.request(Map.of("prompt", "none")))
                        .address()
                        .getQuery())
                .contains("error=login_required");
    }

    private static String refreshToken(Tokens tokens) {
        return Objects.requireNonNull(tokens.refreshToken());
    }

    private static AdminClient admin() {
        return RunningRealm.sandbox().admin(SandboxPerson.ADMIN_1);
    }
}

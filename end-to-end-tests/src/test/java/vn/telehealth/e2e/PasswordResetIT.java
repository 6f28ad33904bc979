package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.e2e.RunningRealm.PASSWORD;
import static vn.telehealth.e2e.RunningRealm.realm;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.AdminApi;
import vn.telehealth.local.identity.Browser;
import vn.telehealth.local.identity.WebPage;
import vn.telehealth.local.identity.WebSession;

/** Links of forgotten passwords are good once and not for long, and tell nobody who has an account. */
class PasswordResetIT {

    private static final String RENEWED = "một mật khẩu mới 8";

    private final Browser browser = new Browser(realm().web());
    private final Account account = RunningRealm.patient();

    @Test
    void aLinkIsGoodOnce() {
        URI link = ResetLink.askedBy(browser, account.email());
        WebPage page = opened(browser, link);
        browser.submit(page.form("kc-passwd-update-form")
                .orElseThrow(() -> new AssertionError(page.message()))
                .fill(Map.of("password-new", RENEWED, "password-confirm", RENEWED)));

        assertThat(opened(browser, link).form("kc-passwd-update-form")).isEmpty();
        assertThat(opened(new Browser(realm().web()), link).form("kc-passwd-update-form"))
                .isEmpty();
        assertThat(new WebSession(realm(), new Account(account.email(), RENEWED, null))
                        .signIn()
                        .accessToken())
                .isNotEmpty();
    }

    @Test
    void aLinkIsGoodForAQuarterOfAnHour() {
        JsonNode token = tokenOf(ResetLink.askedBy(browser, account.email()));

        assertThat(Duration.ofSeconds(
                        token.path("exp").asLong() - token.path("iat").asLong()))
                .isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anInvitationIsGoodForTwoDays() {
        JsonNode token = tokenOf(RunningRealm.invitedPhysician().invitation());

        assertThat(Duration.ofSeconds(
                        token.path("exp").asLong() - token.path("iat").asLong()))
                .isLessThanOrEqualTo(Duration.ofHours(48));
    }

    @Test
    void anExpiredLinkIsNoLink() {
        AdminApi server = RunningRealm.sandbox().server();
        JsonNode usual = server.expect("GET", "", null);
        ObjectNode shortLived = (ObjectNode) usual.deepCopy();
        shortLived.put("actionTokenGeneratedByUserLifespan", 1);
        server.expect("PUT", "", shortLived);
        URI link;
        try {
            link = ResetLink.askedBy(browser, account.email());
        } finally {
            server.expect("PUT", "", usual);
        }
        Instant expiry = Instant.ofEpochSecond(tokenOf(link).path("exp").asLong());
        Awaitility.await().until(() -> Clock.systemUTC().instant().isAfter(expiry.plusSeconds(1)));

        assertThat(opened(browser, link).form("kc-passwd-update-form")).isEmpty();
        assertThat(opened(new Browser(realm().web()), link).form("kc-passwd-update-form"))
                .isEmpty();
    }

    @Test
    void anEditedLinkIsNoLink() {
        URI link = ResetLink.askedBy(browser, account.email());
        String[] parts = keyOf(link).split("\\.", -1);
        String another = parts[1].substring(0, parts[1].length() - 4) + "AAAA";

        for (String key : new String[] {
            parts[0] + "." + another + "." + parts[2], parts[0] + "." + parts[1] + ".", "x", "a.b.c", ".."
        }) {
            URI edited = URI.create(link.toString().replace(keyOf(link), key));
            WebPage page = opened(browser, edited);
            assertThat(page.form("kc-passwd-update-form")).isEmpty();
            assertThat(page.status()).isBetween(400, 499);
        }
    }

    @Test
    void nobodyIsToldWhoHasAnAccount() {
        String unknown = RunningRealm.freshEmail("ai-day");

        assertThat(shown(ResetLink.ask(new Browser(realm().web()), unknown), unknown))
                .isEqualTo(shown(ResetLink.ask(new Browser(realm().web()), account.email()), account.email()));
        assertThat(shown(failedSignIn(unknown), unknown))
                .isEqualTo(shown(failedSignIn(account.email()), account.email()));
    }

    private static WebPage failedSignIn(String email) {
        Browser browser = new Browser(realm().web());
        return CodeFlow.password(
                browser, browser.open(CodeFlow.request(Map.of())), new Account(email, PASSWORD + "?", null));
    }

    private static String shown(WebPage page, String email) {
        return page.status() + " " + page.text("body").orElse("").replace(email, "...");
    }

    /** The page behind the link, and behind the click that confirms it in another browser. */
    private static WebPage opened(Browser browser, URI link) {
        WebPage page = browser.open(link);
        return page.link("action-token").map(browser::open).orElse(page);
    }

    private static JsonNode tokenOf(URI link) {
        byte[] payload = Base64.getUrlDecoder().decode(keyOf(link).split("\\.")[1]);
        return JsonMapper.shared().readTree(new String(payload, StandardCharsets.UTF_8));
    }

    private static String keyOf(URI link) {
        return link.getQuery().replaceAll("(^|.*&)key=([^&]+).*", "$2");
    }
}

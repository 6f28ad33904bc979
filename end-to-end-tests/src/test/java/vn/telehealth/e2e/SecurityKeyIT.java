package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.e2e.RunningRealm.PASSWORD;
import static vn.telehealth.e2e.RunningRealm.realm;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.telehealth.local.client.AdminClient;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.Browser;
import vn.telehealth.local.identity.Mailbox;
import vn.telehealth.local.identity.WebPage;
import vn.telehealth.local.sandbox.SandboxPerson;

/** A security key is as good a second factor as an authenticator app, for whom the admins invite to enrol one. */
class SecurityKeyIT {

    private static final Pattern CHALLENGE = Pattern.compile("challenge\\s*:\\s*\"([A-Za-z0-9_-]+)\"");

    private RunningRealm.Physician physician;

    private SecurityKey key;

    @BeforeEach
    void physicianEnrolsAKeyByInvitation() throws GeneralSecurityException {
        physician = approvedPhysicianWithAKey();
        key = SecurityKey.fresh(realm().keycloak());
        Browser browser = new Browser(realm().web());
        WebPage page = browser.open(physician.invitation());
        for (int i = 0; i < 4 && page.form("register").isEmpty(); i++) {
            WebPage current = page;
            page = current.form("kc-passwd-update-form")
                    .map(form ->
                            browser.submit(form.fill(Map.of("password-new", PASSWORD, "password-confirm", PASSWORD))))
                    .orElseGet(() -> browser.open(current.link("action-token").orElseThrow()));
        }
        WebPage registration = page;
        browser.submit(registration
                .form("register")
                .orElseThrow(() -> new AssertionError(registration.message()))
                .fill(key.register(challenge(registration))));
    }

    @Test
    void keyGivesTheSecondLevel() throws GeneralSecurityException {
        WebPage last = signIn(key);

        JsonNode claims = CodeFlow.redeem(CodeFlow.code(last), Map.of()).claims();
        assertThat(claims.path("acr").asString()).isEqualTo("aal2");
        assertThat(claims.path("physician_id").asString())
                .isEqualTo(physician.physicianId().toString());
    }

    @Test
    void anotherKeyGivesNoCode() throws GeneralSecurityException {
        WebPage last = signIn(SecurityKey.fresh(realm().keycloak()));

        assertThat(last.address().toString())
                .doesNotStartWith(realm().callback().toString());
    }

    @Test
    void keyOfAPhishingSiteGivesNoCode() throws GeneralSecurityException {
        WebPage last = signIn(key.at(URI.create("http://phishing.example")));

        assertThat(last.address().toString())
                .doesNotStartWith(realm().callback().toString());
    }

    private static RunningRealm.Physician approvedPhysicianWithAKey() {
        AdminClient first = RunningRealm.sandbox().admin(SandboxPerson.ADMIN_1);
        String email = RunningRealm.freshEmail("minh");
        String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Map<String, String> entry = new HashMap<>(AdminClient.entry("Trần Văn Minh", email, mark, first.facility()));
        entry.put("secondFactor", "WEBAUTHN");
        String id = first.enterPhysician(entry).expect(201).text("physicianId");
        Answer approved = RunningRealm.sandbox()
                .admin(SandboxPerson.ADMIN_2)
                .approvePhysician(id)
                .expect(200);
        return new RunningRealm.Physician(
                approved.text("/account/accountId"),
                UUID.fromString(id),
                email,
                new Mailbox(realm(), email).linkAfter(0));
    }

    private WebPage signIn(SecurityKey used) throws GeneralSecurityException {
        Browser browser = new Browser(realm().web());
        WebPage second = CodeFlow.password(
                browser, browser.open(CodeFlow.request(Map.of())), new Account(physician.email(), PASSWORD, null));
        return browser.submit(second.form("webauth")
                .orElseThrow(() -> new AssertionError(second.message()))
                .fill(used.answer(challenge(second))));
    }

    private static String challenge(WebPage page) {
        Matcher challenge = CHALLENGE.matcher(page.html());
        assertThat(challenge.find()).as(page.message()).isTrue();
        return challenge.group(1);
    }
}

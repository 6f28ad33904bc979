package vn.telehealth.local.identity;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an account comes to its credentials: self-registration, the invitation of staff, a forgotten password. */
public final class Onboarding {

    private static final int MOST_PAGES = 8;

    private final Realm realm;
    private final Clock clock;

    public Onboarding(Realm realm, Clock clock) {
        this.realm = realm;
        this.clock = clock;
    }

    /**
     * Registers a patient at the identity provider's page, opens the link that came by mail and sets the password.
     *
     * @return the account, able to sign in
     */
    public Account register(String fullName, String email, String password) {
        Mailbox mailbox = new Mailbox(realm, email);
        int seen = mailbox.texts().size();
        Browser browser = new Browser(realm.web());
        WebPage page = browser.open(registration());
        Form form = page.form("kc-register-form").orElseThrow(() -> refused(page));
        WebPage sent = browser.submit(form.fill(
                Map.of("email", email, "firstName", fullName, "password", password, "password-confirm", password)));
        if (sent.form("kc-register-form").isPresent()) {
            throw refused(sent);
        }
        complete(browser, mailbox.linkAfter(seen), password);
        return new Account(email, password, null);
    }

    /**
     * Opens the invitation mailed last, sets the password and enrols an authenticator app.
     *
     * @return the account with its device; {@code secret} is what an authenticator app would keep
     */
    public Enrolled acceptInvitation(String email, String password) {
        return acceptInvitation(new Mailbox(realm, email).linkAfter(0), email, password);
    }

    Enrolled acceptInvitation(URI link, String email, String password) {
        String secret = complete(new Browser(realm.web()), link, password);
        return new Enrolled(email, password, Optional.ofNullable(secret));
    }

    /** Asks for a password reset, opens the link of the mail and sets the new password; answers the last page. */
    public WebPage resetPassword(String email, String newPassword) {
        Mailbox mailbox = new Mailbox(realm, email);
        int seen = mailbox.texts().size();
        Browser browser = new Browser(realm.web());
        WebPage login = browser.open(authorization());
        WebPage ask = browser.open(login.link("reset-credentials").orElseThrow(() -> refused(login)));
        Form form = ask.form("kc-reset-password-form").orElseThrow(() -> refused(ask));
        browser.submit(form.fill(Map.of("username", email)));
        return walk(browser, browser.open(mailbox.linkAfter(seen)), newPassword, new LinkedHashMap<>());
    }

    private @Nullable String complete(Browser browser, URI link, String password) {
        Map<String, String> learnt = new LinkedHashMap<>();
        walk(browser, browser.open(link), password, learnt);
        return learnt.get("totpSecret");
    }

    private WebPage walk(Browser browser, WebPage first, String password, Map<String, String> learnt) {
        WebPage page = first;
        for (int i = 0; i < MOST_PAGES; i++) {
            Optional<WebPage> next = step(browser, page, password, learnt);
            if (next.isEmpty()) {
                return page;
            }
            page = next.get();
        }
        throw refused(page);
    }

    private Optional<WebPage> step(Browser browser, WebPage page, String password, Map<String, String> learnt) {
        Optional<Form> newPassword = page.form("kc-passwd-update-form");
        if (newPassword.isPresent()) {
            return newPassword.map(
                    form -> browser.submit(form.fill(Map.of("password-new", password, "password-confirm", password))));
        }
        Optional<Form> totp = page.form("kc-totp-settings-form");
        if (totp.isPresent()) {
            if (learnt.containsKey("totpSecret")) {
                throw refused(page);
            }
            String secret = secretShown(browser, page);
            learnt.put("totpSecret", secret);
            String code = Totp.code(Base32.decode(secret), clock.millis() / Totp.STEP_MILLIS);
            return totp.map(form -> browser.submit(form.fill(Map.of("totp", code, "userLabel", "authenticator"))));
        }
        return page.link("action-token").map(browser::open);
    }

    /** The page shows a QR code; the secret in letters is one click away ("unable to scan"). */
    private static String secretShown(Browser browser, WebPage page) {
        WebPage manual = page.link("mode=manual").map(browser::open).orElse(page);
        return manual.text("#kc-totp-secret-key").orElseThrow(() -> refused(manual));
    }

    private URI registration() {
        return URI.create(authorization().toString().replace("/auth?", "/registrations?"));
    }

    private URI authorization() {
        return URI.create(realm.authorization()
                + "?"
                + Form.encode(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        Realm.WEB_CLIENT,
                        "scope",
                        "openid",
                        "redirect_uri",
                        realm.callback().toString(),
                        "code_challenge",
                        Pkce.random().challenge(),
                        "code_challenge_method",
                        "S256")));
    }

    private static SignInRefused refused(WebPage page) {
        return new SignInRefused(page.message());
    }
}

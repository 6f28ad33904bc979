package vn.telehealth.local.identity;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

/** How an account comes to its credentials: self-registration, the invitation of staff, a forgotten password. */
public final class Onboarding {

    private final Realm realm;
    private final Function<String, TotpDevice> devices;

    public Onboarding(Realm realm, Clock clock) {
        this(realm, secret -> new TotpDevice(secret, clock, null));
    }

    /** @param devices makes the authenticator app of a secret (Base32) */
    public Onboarding(Realm realm, Function<String, TotpDevice> devices) {
        this.realm = realm;
        this.devices = devices;
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
        WebPage sent = submitRegistration(browser, fullName, email, password);
        if (sent.form("kc-register-form").isPresent()) {
            throw new SignInRefused(sent.message());
        }
        new CredentialPages(browser, password, devices, null).walk(browser.open(mailbox.linkAfter(seen)));
        return new Account(email, password, null);
    }

    /** Fills in and sends the registration form, and no more; answers the page that follows. */
    public WebPage submitRegistration(Browser browser, String fullName, String email, String password) {
        WebPage page = browser.open(URI.create(authorization().toString().replace("/auth?", "/registrations?")));
        Form form = page.form("kc-register-form").orElseThrow(() -> new SignInRefused(page.message()));
        return browser.submit(form.fill(
                Map.of("email", email, "firstName", fullName, "password", password, "password-confirm", password)));
    }

    public WebPage registrationPage(Browser browser) {
        return browser.open(URI.create(authorization().toString().replace("/auth?", "/registrations?")));
    }

    /** Opens the link mailed last to an invited physician, sets the password and enrols an authenticator app. */
    public Enrolled acceptInvitation(String email, String password) {
        return acceptInvitation(new Mailbox(realm, email).linkAfter(0), email, password);
    }

    /**
     * Opens a link of an invitation.
     *
     * @throws SignInRefused when the link sets no password: it is spent or has expired
     */
    public Enrolled acceptInvitation(URI link, String email, String password) {
        Browser browser = new Browser(realm.web());
        CredentialPages pages = new CredentialPages(browser, password, devices, null);
        WebPage last = pages.walk(browser.open(link));
        if (pages.device() == null) {
            throw new SignInRefused(last.message());
        }
        return new Enrolled(new Account(email, password, pages.device()), pages.secret());
    }

    /**
     * Asks for a password reset, opens the link of the mail, shows the second factor where it is asked for and sets the
     * new password, all in one browser.
     *
     * @param account whose password it is and with what device, if any, the reset is tried
     * @param action what the application asks for beside ({@code kc_action}); empty for nothing
     * @return the last page; its address is the application's when the reset has signed the person in
     * @throws SignInRefused when a second factor is asked for and there is none
     */
    public WebPage resetPassword(Account account, String newPassword, String action) {
        Mailbox mailbox = new Mailbox(realm, account.email());
        int seen = mailbox.texts().size();
        Browser browser = new Browser(realm.web());
        WebPage login = browser.open(URI.create(authorization() + (action.isEmpty() ? "" : "&kc_action=" + action)));
        WebPage ask =
                browser.open(login.link("reset-credentials").orElseThrow(() -> new SignInRefused(login.message())));
        Form form = ask.form("kc-reset-password-form").orElseThrow(() -> new SignInRefused(ask.message()));
        browser.submit(form.fill(Map.of("username", account.email())));
        CredentialPages pages = new CredentialPages(browser, newPassword, devices, account.device());
        return pages.walk(browser.open(mailbox.linkAfter(seen)));
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
}

package vn.telehealth.local.identity;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A person at the pages a mailed link leads to: sets the password and enrols an authenticator app when asked. */
final class CredentialPages {

    private static final int MOST_PAGES = 8;

    private final Browser browser;
    private final String password;
    private final Function<String, TotpDevice> devices;
    private final @Nullable TotpDevice known;
    private @Nullable TotpDevice device;
    private @Nullable String secret;

    /** @param known the device enrolled before, if any */
    CredentialPages(
            Browser browser, String password, Function<String, TotpDevice> devices, @Nullable TotpDevice known) {
        this.browser = browser;
        this.password = password;
        this.devices = devices;
        this.known = known;
    }

    /** Does what the pages ask for; answers the page that asks nothing more. */
    WebPage walk(WebPage first) {
        WebPage page = first;
        for (int i = 0; i < MOST_PAGES; i++) {
            Optional<WebPage> next = step(page);
            if (next.isEmpty()) {
                return page;
            }
            page = next.get();
        }
        throw new SignInRefused(page.message());
    }

    @Nullable
    TotpDevice device() {
        return device;
    }

    @Nullable
    String secret() {
        return secret;
    }

    private Optional<WebPage> step(WebPage page) {
        Optional<Form> newPassword = page.form("kc-passwd-update-form");
        if (newPassword.isPresent()) {
            return newPassword
                    .map(form -> form.fill(Map.of("password-new", password, "password-confirm", password)))
                    .map(browser::submit);
        }
        Optional<Form> otp = page.form("kc-otp-login-form");
        if (otp.isPresent()) {
            return otp.map(form -> browser.submit(form.fill(Map.of("otp", knownCode()))));
        }
        return page.form("kc-totp-settings-form").isPresent()
                ? Optional.of(enrol(page))
                : page.link("action-token").map(browser::open);
    }

    private String knownCode() {
        if (known == null) {
            throw new SignInRefused("a second factor is asked for and this person has none at hand");
        }
        return known.nextCode();
    }

    private WebPage enrol(WebPage page) {
        if (device != null) {
            throw new SignInRefused(page.message());
        }
        // The page shows a QR code; the secret in letters is one click away ("unable to scan").
        WebPage manual = page.link("mode=manual").map(browser::open).orElse(page);
        secret = manual.text("#kc-totp-secret-key").orElseThrow(() -> new SignInRefused(manual.message()));
        device = devices.apply(secret);
        Map<String, String> values = Map.of("totp", device.nextCode(), "userLabel", "authenticator");
        Form form = manual.form("kc-totp-settings-form").orElseThrow(() -> new SignInRefused(manual.message()));
        return browser.submit(form.fill(values));
    }
}

package vn.telehealth.local.identity;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One person in one browser at the web application: signs in by authorization code with PKCE (RFC 6749 section 4.1,
 * RFC 7636), and again within the same session for a step-up. Every sign-in that ends without a code throws
 * {@link SignInRefused} with what the page said.
 */
public final class WebSession {

    private static final int MOST_PAGES = 6;

    private final Realm realm;
    private final Account account;
    private final Browser browser;
    private final TokenEndpoint tokens;

    public WebSession(Realm realm, Account account) {
        this.realm = realm;
        this.account = account;
        this.browser = new Browser(realm.web());
        this.tokens = new TokenEndpoint(realm);
    }

    public Tokens signIn() {
        return signIn(SignInRequest.USUAL);
    }

    public Tokens signIn(SignInRequest request) {
        Pkce pkce = Pkce.random();
        String state = Pkce.randomText(12);
        WebPage page = walk(browser.open(authorization(request.parameters(), pkce, state)));
        Map<String, String> answer = query(page.address());
        if (!Objects.equals(answer.get("state"), state)) {
            throw new SignInRefused("the answer is not to this request");
        }
        return tokens.redeem(
                Optional.ofNullable(answer.get("code"))
                        .orElseThrow(() -> new SignInRefused(answer.getOrDefault("error", "no code")
                                + ": "
                                + answer.getOrDefault("error_description", ""))),
                pkce.verifier());
    }

    /**
     * Signs in when needed and stops at the page that is neither password nor code, for example that of a
     * {@code kc_action}.
     */
    public WebPage open(Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(SignInRequest.USUAL.parameters());
        all.putAll(parameters);
        return credentialsGiven(browser.open(authorization(all, Pkce.random(), Pkce.randomText(12))));
    }

    public WebPage submit(Form form) {
        return browser.submit(form);
    }

    private URI authorization(Map<String, String> parameters, Pkce pkce, String state) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putAll(Map.of(
                "response_type",
                "code",
                "client_id",
                Realm.WEB_CLIENT,
                "redirect_uri",
                realm.callback().toString(),
                "state",
                state,
                "code_challenge",
                pkce.challenge(),
                "code_challenge_method",
                "S256"));
        return URI.create(realm.authorization() + "?" + Form.encode(all));
    }

    private WebPage walk(WebPage first) {
        WebPage page = credentialsGiven(first);
        if (!page.address().toString().startsWith(realm.callback() + "?")) {
            throw new SignInRefused(page.message());
        }
        return page;
    }

    private WebPage credentialsGiven(WebPage first) {
        WebPage page = first;
        String last = "";
        for (int i = 0; i < MOST_PAGES; i++) {
            WebPage current = page;
            String step = current.form("kc-otp-login-form").isPresent() ? "otp" : "password";
            Optional<Form> form = current.form("kc-otp-login-form").or(() -> current.form("kc-form-login"));
            if (form.isEmpty()) {
                return page;
            }
            if (step.equals(last)) {
                throw new SignInRefused(current.message());
            }
            last = step;
            page = browser.submit(form.get().fill(values(step)));
        }
        return page;
    }

    private Map<String, String> values(String step) {
        if (step.equals("password")) {
            return Map.of("username", account.email(), "password", account.password());
        }
        TotpDevice device = account.device();
        if (device == null) {
            throw new SignInRefused("a second factor is asked for and this person has none at hand");
        }
        return Map.of("otp", device.nextCode());
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(
                        Objects.requireNonNullElse(address.getRawQuery(), "").split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> a));
    }
}

package vn.telehealth.e2e;

import static vn.telehealth.e2e.RunningRealm.realm;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.Browser;
import vn.telehealth.local.identity.TokenEndpoint;
import vn.telehealth.local.identity.Tokens;
import vn.telehealth.local.identity.WebPage;

/** The authorization code flow step by step (RFC 6749, section 4.1), so that an attacker can step in between. */
final class CodeFlow {

    static final String CLIENT = "telehealth-web";

    /** RFC 7636 appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private CodeFlow() {}

    /**
     * A request of the web application for a sign-in.
     *
     * @param changes parameters that differ; empty ones are left out
     */
    static URI request(Map<String, String> changes) {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                CLIENT,
                "scope",
                "openid",
                "redirect_uri",
                realm().callback().toString(),
                "code_challenge",
                CHALLENGE,
                "code_challenge_method",
                "S256"));
        parameters.putAll(changes);
        parameters.values().removeIf(String::isEmpty);
        return URI.create(endpoint("auth") + "?" + encoded(parameters));
    }

    /** One of the realm's OpenID Connect endpoints. */
    static URI endpoint(String name) {
        return URI.create(realm().issuer() + "/protocol/openid-connect/" + name);
    }

    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Gives the password; the page that follows may ask for more. */
    static WebPage password(Browser browser, WebPage login, Account account) {
        return browser.submit(login.form("kc-form-login")
                .orElseThrow(() -> new AssertionError(login.message()))
                .fill(Map.of("username", account.email(), "password", account.password())));
    }

    /** The code that the browser brings back to the web application. */
    static String code(WebPage last) {
        Matcher code = CODE.matcher(last.address().toString());
        if (!code.find()) {
            throw new AssertionError(last.address() + " " + last.message());
        }
        return code.group(1);
    }

    /** @param changes parameters that differ from what the web application sends */
    static Tokens redeem(String code, Map<String, String> changes) {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "redirect_uri", realm().callback().toString(),
                "code", code,
                "code_verifier", VERIFIER));
        parameters.putAll(changes);
        return new TokenEndpoint(realm()).request(parameters);
    }
}

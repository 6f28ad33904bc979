package vn.telehealth.local.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the application asks for (OpenID Connect Core section 3.1.2.1).
 *
 * @param acr wanted level, {@code aal1} or {@code aal2}; {@code null} for the one the account needs anyway
 * @param maxAge oldest sign-in accepted, in seconds; 0 makes the person sign in again (RFC 9470)
 * @param scope scopes wanted, separated by spaces
 */
public record SignInRequest(@Nullable String acr, @Nullable Integer maxAge, String scope) {

    public static final SignInRequest USUAL = new SignInRequest(null, null, "openid");
    /** The step-up that issuing a prescription wants: both factors, now. */
    public static final SignInRequest FRESH_SECOND_FACTOR = new SignInRequest("aal2", 0, "openid");

    public SignInRequest scope(String wanted) {
        return new SignInRequest(acr, maxAge, wanted);
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("scope", scope);
        if (acr != null) {
            parameters.put("claims", "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"" + acr + "\"]}}}");
        }
        if (maxAge != null) {
            parameters.put("max_age", maxAge.toString());
        }
        return parameters;
    }
}

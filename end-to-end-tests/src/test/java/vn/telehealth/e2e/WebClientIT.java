package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.e2e.RunningRealm.realm;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.telehealth.local.identity.Browser;
import vn.telehealth.local.identity.SignInRefused;
import vn.telehealth.local.identity.TokenEndpoint;
import vn.telehealth.local.identity.Tokens;
import vn.telehealth.local.identity.WebPage;
import vn.telehealth.local.identity.WebSession;

/** What the public client of the web application may do, and how far a stolen token goes. */
class WebClientIT {

    @Test
    void spentRefreshTokenEndsTheSession() {
        TokenEndpoint endpoint = new TokenEndpoint(realm());
        Tokens first = new WebSession(realm(), RunningRealm.patient()).signIn();
        Tokens second = endpoint.refresh(Objects.requireNonNull(first.refreshToken()));

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> endpoint.refresh(Objects.requireNonNull(first.refreshToken())))
                .withMessageContaining("invalid_grant");
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> endpoint.refresh(Objects.requireNonNull(second.refreshToken())))
                .withMessageContaining("invalid_grant");
    }

    @Test
    void authorizationWithoutPkceIsRefused() {
        Map<String, String> parameters = new HashMap<>(Map.of("code_challenge", "", "code_challenge_method", ""));

        WebPage page = new Browser(realm().web()).open(CodeFlow.request(parameters));

        assertThat(page.address().getQuery()).contains("error=invalid_request").contains("code_challenge");
    }

    @Test
    void plainPkceIsRefused() {
        WebPage page = new Browser(realm().web()).open(CodeFlow.request(Map.of("code_challenge_method", "plain")));

        assertThat(page.address().getQuery()).contains("error=invalid_request").contains("code+challenge+method");
    }

    @Test
    void accessTokensLastFiveMinutes() {
        JsonNode claims =
                new WebSession(realm(), RunningRealm.patient()).signIn().claims();

        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void accessTokensAreSignedWithRs256() {
        String token = new WebSession(realm(), RunningRealm.patient()).signIn().accessToken();

        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);

        assertThat(header.replace(" ", "")).contains("\"alg\":\"RS256\"");
    }
}

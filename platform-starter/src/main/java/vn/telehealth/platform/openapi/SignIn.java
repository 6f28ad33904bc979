package vn.telehealth.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

/** The two ways to a token: one that the caller has, or signing in. The gateway knows where the realm is, documents do not. */
final class SignIn {

    private static final String BEARER = "bearer";
    private static final String PERSON = "signIn";

    private SignIn() {}

    static void schemes(Components components) {
        components
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the realm, for example that of a pharmacy"))
                .addSecuritySchemes(
                        PERSON,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("For people: authorization code with PKCE; the role decides on the scopes")
                                .flows(new OAuthFlows()
                                        .authorizationCode(new OAuthFlow()
                                                .authorizationUrl("/oauth2/authorize")
                                                .tokenUrl("/oauth2/token")
                                                .scopes(new Scopes().addString("openid", "Who signed in")))));
    }

    static SecurityRequirement bearer() {
        return new SecurityRequirement().addList(BEARER);
    }

    static SecurityRequirement person() {
        return new SecurityRequirement().addList(PERSON);
    }
}

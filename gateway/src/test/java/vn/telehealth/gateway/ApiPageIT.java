package vn.telehealth.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import vn.telehealth.test.token.TestTokens;

/** The API page for all services, and signing in from it. */
class ApiPageIT extends Edge {

    @Test
    void listsTheDocumentsOfAllServices() throws Exception {
        HttpResponse<String> settings = send(request("/v3/api-docs/swagger-config"));

        assertThat(settings.body())
                .contains(
                        "/v3/api-docs/appointment",
                        "/v3/api-docs/examination",
                        "/v3/api-docs/medical-records",
                        "/v3/api-docs/prescription",
                        "/v3/api-docs/audit-log");
    }

    @Test
    void sendsWhoeverSignsInToTheRealm() throws Exception {
        HttpResponse<String> signIn = send(request("/oauth2/authorize?client_id=telehealth-web&state=a%20b%26c"));
        HttpResponse<String> token =
                send(request("/oauth2/token").POST(BodyPublishers.ofString("grant_type=authorization_code")));

        assertThat(signIn.statusCode()).isEqualTo(307);
        assertThat(signIn.headers().firstValue("Location"))
                .hasValue(TestTokens.ISSUER + "/protocol/openid-connect/auth?client_id=telehealth-web&state=a%20b%26c");
        assertThat(token.statusCode()).isEqualTo(307);
        assertThat(token.headers().firstValue("Location"))
                .hasValue(TestTokens.ISSUER + "/protocol/openid-connect/token");
    }
}

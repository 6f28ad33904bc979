package vn.telehealth.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.telehealth.test.token.TestTokens;

/** What every answer has, and what is answered for a service that does not. */
class AnswersIT extends Edge {

    @Test
    void everyAnswerBearsTheSecurityHeadersOnce() throws Exception {
        APPOINTMENT.stubFor(get(urlPathMatching("/api/slots"))
                .willReturn(aResponse()
                        .withHeader("Server", "secret/1.0")
                        .withHeader("X-Frame-Options", "SAMEORIGIN")
                        .withHeader("X-XSS-Protection", "0")));
        List<HttpResponse<String>> answers = List.of(
                send(request("/api/slots", patient())),
                send(request("/api/slots")),
                send(request("/api/unknown", patient())),
                send(request("/api/slots;x=y", patient())),
                send(request("/api/slots", patient())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(new byte[300_000]))),
                send(request("/api/audit/records", TestTokens.auditor())),
                send(request("/swagger-ui/index.html")));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 401, 404, 400, 413, 503, 200);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'self'", "connect-src 'self' https://id.telehealth.test;");
            assertThat(answer.headers().allValues("Strict-Transport-Security")).hasSize(1);
            assertThat(answer.headers().allValues("Cache-Control"))
                    .singleElement()
                    .asString()
                    .contains("no-store");
            assertThat(answer.headers().map()).doesNotContainKeys("server", "x-xss-protection");
        });
    }

    @Test
    void letsOnlyOurOriginsIn() throws Exception {
        HttpResponse<String> ours = preflight("https://app.telehealth.test");
        HttpResponse<String> foreign = preflight("https://evil.test");
        HttpResponse<String> refused =
                send(request("/api/appointments").header("Origin", "https://app.telehealth.test"));

        assertThat(ours.statusCode()).isEqualTo(200);
        assertThat(ours.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://app.telehealth.test");
        assertThat(ours.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("\"code\":\"foreign-origin\"", "traceId");
        assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin"))
                .as("a web client can read why it was refused")
                .isPresent();
    }

    @Test
    void answersForServicesThatDoNot() throws Exception {
        HttpResponse<String> down =
                send(request("/api/audit/records", TestTokens.auditor()).header("Accept-Language", "vi"));
        APPOINTMENT.stubFor(get(urlPathMatching("/api/slots"))
                .willReturn(aResponse().withFixedDelay(5_000).withStatus(200)));
        HttpResponse<String> slow = send(request("/api/slots", patient()));
        APPOINTMENT.stubFor(get(urlPathMatching("/api/facilities"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        HttpResponse<String> reset = send(request("/api/facilities", patient()));

        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).contains("service-unavailable", "Tạm thời không phục vụ được", "traceId");
        assertThat(down.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(slow.statusCode()).isEqualTo(503);
        assertThat(reset.statusCode()).isEqualTo(503);
    }

    @Test
    void stopsAskingAServiceThatKeepsFailingUntilItIsWell() throws Exception {
        MEDICAL_RECORDS.stubFor(
                get(urlPathMatching("/api/patients/.*")).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        for (int i = 0; i < 25; i++) {
            assertThat(send(request("/api/patients/me", patient())).statusCode())
                    .isEqualTo(503);
        }
        int asked = MEDICAL_RECORDS.getAllServeEvents().size();

        assertThat(send(request("/api/patients/me", patient())).statusCode()).isEqualTo(503);
        assertThat(MEDICAL_RECORDS.getAllServeEvents()).hasSize(asked);
        assertThat(send(request("/api/slots", patient())).statusCode())
                .as("the others go on")
                .isEqualTo(200);

        servicesAnswer();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                send(request("/api/patients/me", patient())).statusCode())
                        .as("asked again once it is well")
                        .isEqualTo(200));
        for (int i = 0; i < 10; i++) {
            assertThat(send(request("/api/patients/me", patient())).statusCode())
                    .as("and for good")
                    .isEqualTo(200);
        }
    }

    @Test
    void takesABurst() {
        APPOINTMENT.stubFor(get(urlPathMatching("/api/slots"))
                .willReturn(aResponse().withFixedDelay(300).withStatus(200)));

        List<CompletableFuture<HttpResponse<String>>> burst =
                Stream.generate(this::slots).limit(100).toList();

        assertThat(burst)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    private CompletableFuture<HttpResponse<String>> slots() {
        return CLIENT.sendAsync(request("/api/slots", patient()).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> preflight(String origin) throws IOException, InterruptedException {
        return send(request("/api/appointments")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody()));
    }
}

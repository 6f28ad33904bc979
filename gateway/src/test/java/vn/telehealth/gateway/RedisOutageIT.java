package vn.telehealth.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.telehealth.test.server.RedisServer;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** Without Redis the gateway goes on, and still bounds. */
class RedisOutageIT extends Edge {

    private static final RedisServer REDIS = RedisServer.started();

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void ownRedis(DynamicPropertyRegistry registry) {
        registry.add("test.own-redis", REDIS::address);
    }

    @AfterAll
    static void stop() {
        REDIS.kill();
    }

    @Test
    void countsForItselfUntilRedisIsBack() throws Exception {
        awaitRedis();
        double before = away();

        REDIS.kill();

        TokenBuilder patient = patient();
        assertThat(granted(200, () -> request("/api/slots", patient))).isBetween(USER_BOUND, USER_BOUND + 10);
        PRESCRIPTION.stubFor(
                post("/api/prescriptions/verify").willReturn(aResponse().withStatus(422)));
        TokenBuilder pharmacy = TestTokens.pharmacy(UUID.randomUUID());
        assertThat(granted(
                        422,
                        () -> request("/api/prescriptions/verify", pharmacy)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))))
                .isEqualTo(MISS_BOUND);
        assertThat(away()).isGreaterThan(before);

        REDIS.start();

        awaitRedis();
    }

    private void awaitRedis() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            double before = away();
            send(request("/api/slots", patient()));
            return away() == before;
        });
    }

    private static int granted(int status, Supplier<HttpRequest.Builder> request) throws Exception {
        int answered = 0;
        while (send(request.get()).statusCode() == status && answered < 100) {
            answered++;
        }
        return answered;
    }

    private double away() {
        return meters.counter("telehealth.limits.redis.away").count();
    }
}

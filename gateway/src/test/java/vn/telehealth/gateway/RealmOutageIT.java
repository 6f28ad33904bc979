package vn.telehealth.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import vn.telehealth.test.server.RealServers;
import vn.telehealth.test.server.RedisServer;
import vn.telehealth.test.token.JwksServer;
import vn.telehealth.test.token.JwksServer.Health;
import vn.telehealth.test.token.TestTokens;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealServers.class, RealmOutageIT.OwnRealm.class})
class RealmOutageIT {

    private static final JwksServer REALM = new JwksServer();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @BeforeEach
    void realmIsSilent() {
        REALM.become(Health.SILENT);
    }

    @Test
    void answers503ToTokensThatCannotBeJudged() {
        List<CompletableFuture<HttpResponse<String>>> answers =
                Stream.generate(this::ask).limit(50).toList();

        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            HttpResponse<String> response = answer.join();
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("\"code\":\"unavailable\"");
            assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
        }
    }

    private CompletableFuture<HttpResponse<String>> ask() {
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/appointments"))
                        .header(
                                "Authorization",
                                TestTokens.patient(UUID.randomUUID()).bearer())
                        .build(),
                BodyHandlers.ofString());
    }

    /** A realm of this test alone, which may fall ill. */
    static final class OwnRealm implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "telehealth.security.jwk-set-uri=" + REALM.uri(),
                            "telehealth.security.keys.timeout=500ms",
                            "telehealth.gateway.limits.redis-uri=" + RedisServer.uri())
                    .applyTo(context);
        }
    }
}

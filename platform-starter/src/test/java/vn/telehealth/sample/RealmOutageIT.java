package vn.telehealth.sample;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.test.server.RealServers;
import vn.telehealth.test.token.JwksServer;
import vn.telehealth.test.token.JwksServer.Health;
import vn.telehealth.test.token.TestTokens;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealServers.class, RealmOutageIT.OwnRealm.class})
@AutoConfigureRestTestClient
class RealmOutageIT {

    private static final JwksServer REALM = new JwksServer();

    @Autowired
    private RestTestClient client;

    @Test
    void answers503ToATokenThatCannotBeJudged() {
        REALM.become(Health.SILENT);

        client.get()
                .uri("/things/mine")
                .header(
                        HttpHeaders.AUTHORIZATION,
                        TestTokens.patient(UUID.randomUUID()).bearer())
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "5")
                .expectHeader()
                .doesNotExist(HttpHeaders.WWW_AUTHENTICATE)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unavailable");
    }

    /** A realm of this test alone, which may fall ill. */
    static final class OwnRealm implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "telehealth.security.jwk-set-uri=" + REALM.uri(), "telehealth.security.keys.timeout=300ms")
                    .applyTo(context);
        }
    }
}

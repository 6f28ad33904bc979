package vn.telehealth.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** What the audit log is told of those who may not. */
@ServiceTest
class DenialsIT {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** Nobody else's, so that only the record of this test bears it. */
    private final UUID caller = UUID.randomUUID();

    @Autowired
    private RestTestClient client;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void hidesAndAuditsWhatIsNotYours() {
        get("/things/theirs", TestTokens.patient(caller))
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-found");

        assertDenied("thing", "theirs");
    }

    @Test
    void auditsAnotherRole() {
        get("/things/mine", TestTokens.admin(caller)).expectStatus().isForbidden();

        assertDenied("endpoint", "/things/mine");
    }

    @Test
    void auditsAMissingScope() {
        get("/things/mine", TestTokens.patient(caller).withoutScope("records:read"))
                .expectStatus()
                .isForbidden();

        assertDenied("endpoint", "/things/mine");
    }

    @Test
    void auditsASecondFactorThatIsNotFresh() {
        client.post()
                .uri("/sign")
                .header(
                        HttpHeaders.AUTHORIZATION,
                        TestTokens.physician(UUID.randomUUID())
                                .claim("sub", caller.toString())
                                .authenticatedAgo(Duration.ofMinutes(6))
                                .bearer())
                .exchange()
                .expectStatus()
                .isUnauthorized();

        assertDenied("endpoint", "/sign");
    }

    private RestTestClient.ResponseSpec get(String uri, TokenBuilder token) {
        return client.get()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .exchange();
    }

    private void assertDenied(String objectType, String objectId) {
        List<JsonNode> records = jdbc
                .sql("select payload from outbox where type = 'audit.operation.v1' and payload like :caller")
                .param("caller", "%" + caller + "%")
                .query(String.class)
                .list()
                .stream()
                .map(MAPPER::readTree)
                .toList();

        assertThat(records).singleElement().satisfies(denial -> {
            assertThat(denial.at("/data/action").asString()).isEqualTo("access.denied");
            assertThat(denial.at("/data/outcome").asString()).isEqualTo("DENIED");
            assertThat(denial.at("/data/objectType").asString()).isEqualTo(objectType);
            assertThat(denial.at("/data/objectId").asString()).isEqualTo(objectId);
            assertThat(denial.at("/actor/id").asString()).isEqualTo(caller.toString());
        });
    }
}

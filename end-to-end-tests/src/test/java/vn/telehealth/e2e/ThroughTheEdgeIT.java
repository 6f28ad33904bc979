package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.PatientClient;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.local.server.EdgeServer;
import vn.telehealth.local.server.Services;

/** The fleet as its callers reach it; the demo, which {@link JourneyIT} walks, goes this way too. */
class ThroughTheEdgeIT {

    private final LocalStack stack = Fleet.stack();

    @BeforeEach
    void theEdgeIsThere() {
        assumeTrue(
                stack.addresses().containsKey(EdgeServer.NAME)
                        || "required".equals(System.getenv("TELEHEALTH_TEST_EDGE")),
                "no edge here: " + stack.notes().get("Edge"));
    }

    @Test
    void peopleGetThroughAndAttacksDoNot() throws IOException {
        Api api = new SignedIn(RunningRealm.realm(), stack.front(), RunningRealm.patient()).api();

        Answer honest = api.get("/api/appointments?limit=5");
        Answer written = api.put("/api/patients/me", PatientClient.profile("Nguyễn Thị O'Connor"), Map.of());
        Answer attack = api.get(
                "/api/appointments?status=1'%20UNION%20SELECT%20password%20FROM%20account--",
                Map.of("Accept-Language", "vi"));

        assertThat(honest.status()).isEqualTo(200);
        assertThat(honest.response().version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        attack.expectProblem(403, "request-refused");
        assertThat(attack.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(attack.text("traceId")).matches("[0-9a-f]{32}");
        Path log = stack.settings().log(EdgeServer.NAME);
        assertThat(Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> Files.readString(log), text -> text.contains(attack.text("traceId"))))
                .doesNotContain("UNION");
    }

    /** The gateway does not take from a caller what only the edge may say. */
    @Test
    void whoGetsRoundTheEdgeIsNotBelieved() {
        Api api = new SignedIn(RunningRealm.realm(), stack.url(Services.GATEWAY), RunningRealm.patient()).api();

        Answer answer = api.get(
                "/api/appointments",
                Map.of(
                        "Origin",
                        stack.url(Services.GATEWAY).toString().replace("http:", "https:"),
                        "X-Forwarded-Proto",
                        "https"));

        answer.expectProblem(403, "foreign-origin");
    }
}

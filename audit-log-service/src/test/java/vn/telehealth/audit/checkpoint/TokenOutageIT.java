package vn.telehealth.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.audit.AuditServiceTest;
import vn.telehealth.audit.LogClient;
import vn.telehealth.audit.log.CheckpointVerifier;
import vn.telehealth.audit.log.SignedCheckpoint;
import vn.telehealth.events.appointment.v1.AppointmentFulfilled;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.hsm.SoftHsmToken;
import vn.telehealth.test.token.TestTokens;

/** The token is gone while checkpoints are due: the log goes on, and signing takes up by itself. */
@AuditServiceTest
class TokenOutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private RestTestClient http;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private SoftHsmToken token;

    @Test
    void recordsGoOnWithoutTheTokenAndAreSignedWhenItIsBack() {
        var log = new LogClient(http);
        log.awaitProof(publish());
        assertThat(status("/actuator/health")).isEqualTo(200);

        token.takeAway();
        var meanwhile = publish();

        log.awaitRecord(meanwhile);
        await().atMost(PATIENCE).until(() -> unsigned() > 0);
        await().atMost(PATIENCE).until(() -> status("/actuator/health") == 503);
        assertThat(status("/actuator/health/readiness")).isEqualTo(200);
        assertThat(status("/api/audit/proofs/inclusion/" + meanwhile)).isEqualTo(409);
        assertThat(status("/api/audit/records?limit=1")).isEqualTo(200);

        token.giveBack();

        var signed = SignedCheckpoint.parse(
                log.awaitProof(meanwhile).get("checkpoint").asString());
        assertThat(CheckpointVerifier.ofPem(log.text("/api/audit/public-key")).signed(signed))
                .isTrue();
        await().atMost(PATIENCE).until(() -> unsigned() == 0);
        assertThat(status("/actuator/health")).isEqualTo(200);
    }

    private static UUID publish() {
        return TestEvents.publish(new AppointmentFulfilled(UUID.randomUUID())).id();
    }

    private double unsigned() {
        return meters.get("telehealth.audit.records.unsigned").gauge().value();
    }

    private int status(String uri) {
        return http.get()
                .uri(uri)
                .header("Authorization", TestTokens.auditor().bearer())
                .exchange()
                .returnResult(byte[].class)
                .getStatus()
                .value();
    }
}

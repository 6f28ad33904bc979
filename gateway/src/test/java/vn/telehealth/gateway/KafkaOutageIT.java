package vn.telehealth.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import reactor.core.scheduler.Schedulers;

/** Refusals stand where Kafka does not take their records. */
@TestPropertySource(
        properties = {
            "spring.kafka.producer.bootstrap-servers=127.0.0.1:10",
            "spring.kafka.admin.properties.request.timeout.ms=500",
            "spring.kafka.admin.properties.default.api.timeout.ms=500",
            "spring.kafka.producer.properties.max.block.ms=2000"
        })
class KafkaOutageIT extends Edge {

    /** More than threads that reactors keep for what blocks. */
    private static final int REFUSALS = 2 * Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE;

    @Autowired
    private MeterRegistry meters;

    @Test
    void countsTheRefusalsThatTheAuditLogMisses() throws Exception {
        double before = lost();

        assertThat(send(request("/api/appointments")).statusCode()).isEqualTo(401);
        await().atMost(Duration.ofSeconds(20)).until(() -> lost() == before + 1);
        assertThat(send(request("/internal", patient())).statusCode()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(20)).until(() -> lost() == before + 2);
    }

    @Test
    void tellsItsHealthWhileManyRefusalsWaitForKafka() throws Exception {
        assertThat(health("readiness", Duration.ofSeconds(20))).isEqualTo(200);
        double before = lost();
        for (int i = 0; i < REFUSALS; i++) {
            assertThat(send(request("/internal", patient())).statusCode()).isEqualTo(404);
        }

        assertThat(health("readiness", PATIENCE)).isEqualTo(200);

        await().atMost(Duration.ofMinutes(1)).until(() -> lost() == before + REFUSALS);
    }

    private double lost() {
        return meters.counter("telehealth.audit.lost").count();
    }
}

package vn.telehealth.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Refusals stand where Kafka does not take their records. */
@TestPropertySource(
        properties = {
            "spring.kafka.producer.bootstrap-servers=127.0.0.1:10",
            "spring.kafka.admin.properties.request.timeout.ms=500",
            "spring.kafka.admin.properties.default.api.timeout.ms=500",
            "spring.kafka.producer.properties.max.block.ms=300"
        })
class KafkaOutageIT extends Edge {

    @Autowired
    private MeterRegistry meters;

    @Test
    void countsTheRefusalsThatTheAuditLogMisses() throws Exception {
        assertThat(send(request("/api/appointments")).statusCode()).isEqualTo(401);

        await().atMost(Duration.ofSeconds(20)).until(() -> lost() == 1);
        assertThat(send(request("/internal", patient())).statusCode()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(20)).until(() -> lost() == 2);
    }

    private double lost() {
        return meters.counter("telehealth.audit.lost").count();
    }
}

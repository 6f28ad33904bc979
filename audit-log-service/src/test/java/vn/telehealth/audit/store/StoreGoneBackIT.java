package vn.telehealth.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.audit.AuditServiceTest;
import vn.telehealth.audit.LogClient;
import vn.telehealth.events.appointment.v1.AppointmentFulfilled;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.hsm.SoftHsmToken;

/** A store that comes back without its last writes, as after a power cut without a journal. */
@AuditServiceTest
@DirtiesContext
class StoreGoneBackIT {

    @Autowired
    private RestTestClient http;

    @Autowired
    private MongoClient mongo;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private SoftHsmToken token;

    @Test
    void lostRecordsAreReadAgainAndTheBrokenPromiseIsReported() {
        var log = new LogClient(http);
        var first = TestEvents.publish(new AppointmentFulfilled(UUID.randomUUID()));
        var kept = log.awaitProof(first.id()).get("index").asLong();
        var lost = TestEvents.publish(new AppointmentFulfilled(UUID.randomUUID()));
        var promised = log.awaitProof(lost.id()).get("index").asLong();
        assertThat(promised).isGreaterThan(kept);
        assertThat(inconsistent()).isZero();

        noMoreCheckpoints(log);
        goBack(kept);
        var next = TestEvents.publish(new AppointmentFulfilled(UUID.randomUUID()));

        log.awaitRecord(next.id());
        log.awaitRecord(lost.id());
        await().atMost(Duration.ofSeconds(20)).until(() -> inconsistent() == 1);
        token.giveBack();
    }

    /** One on its way to the store would outlive what is taken back there. */
    private void noMoreCheckpoints(LogClient log) {
        token.takeAway();
        log.awaitRecord(
                TestEvents.publish(new AppointmentFulfilled(UUID.randomUUID())).id());
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        meters.get("telehealth.audit.records.unsigned").gauge().value() > 0);
    }

    private void goBack(long kept) {
        var database = mongo.getDatabase("audit");
        database.getCollection("checkpoints").deleteMany(Filters.gt("size", kept + 1));
        var records = database.getCollection("records");
        // Another instance went on with what it found: the signed root can never come again.
        records.replaceOne(Filters.eq("_id", kept + 1), RecordDocuments.of(Sample.record(1), kept + 1));
        records.deleteMany(Filters.gt("_id", kept + 1));
    }

    private double inconsistent() {
        return meters.get("telehealth.audit.inconsistent").gauge().value();
    }
}

package vn.telehealth.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.telehealth.audit.log.CheckpointSigner;
import vn.telehealth.audit.log.CheckpointVerifier;
import vn.telehealth.audit.log.TestKey;
import vn.telehealth.audit.log.TreeHash;
import vn.telehealth.audit.store.MongoServerFixture;
import vn.telehealth.audit.store.Sample;
import vn.telehealth.audit.store.StoreUnderTest;

class CheckpointMakerIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00.1234Z"), ZoneOffset.UTC);

    private final MongoServerFixture server = MongoServerFixture.inMemory();
    private final StoreUnderTest store = new StoreUnderTest(server);
    private final TestKey key = new TestKey();
    private final CheckpointMaker maker = maker(store);

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    @Test
    void signsWhatIsNewAndOnlyThat() {
        assertThat(maker.make(Map.of())).isEmpty();
        store.log.append(Sample.records(0, 5));

        var made = maker.make(Map.of("patient-0", 5L)).orElseThrow();

        assertThat(made.number()).isZero();
        assertThat(made.signed().checkpoint().tree()).isEqualTo(store.log.tree());
        assertThat(made.signed().checkpoint().time()).isEqualTo(Instant.parse("2026-11-22T03:00:00.123Z"));
        assertThat(new CheckpointVerifier(key.publicKey()).signed(made.signed()))
                .isTrue();
        assertThat(store.checkpoints.latest()).contains(made);
        assertThat(maker.make(Map.of())).isEmpty();
    }

    @Test
    void keepsThePositionsOfPartitionsThatAnotherInstanceReads() {
        store.log.append(Sample.records(0, 5));
        assertThat(maker.make(Map.of("patient-0", 5L, "patient-1", 2L))).isPresent();
        store.log.append(Sample.records(5, 6));

        var made = maker.make(Map.of("patient-0", 6L)).orElseThrow();

        assertThat(made.positions()).isEqualTo(Map.of("patient-0", 6L, "patient-1", 2L));
    }

    @Test
    void twoInstancesNumberTheirCheckpointsInOneRow() {
        try (var other = new StoreUnderTest(server)) {
            var second = maker(other);
            store.log.append(Sample.records(0, 5));
            assertThat(maker.make(Map.of())).isPresent();
            other.log.append(Sample.records(5, 9));

            assertThat(second.make(Map.of()).orElseThrow().number()).isEqualTo(1);
            assertThat(maker.make(Map.of())).isEmpty();
        }
    }

    @Test
    void signsNothingOnceASignedRecordWasChangedInTheStore() {
        store.log.append(Sample.records(0, 300));
        assertThat(maker.make(Map.of())).isPresent();
        store.database
                .getCollection("records")
                .updateOne(Filters.eq("_id", 280L), Updates.set("hash", new Binary(TreeHash.EMPTY.bytes())));
        store.log.append(Sample.records(300, 301));

        assertThatThrownBy(() -> maker.make(Map.of())).isInstanceOf(LogInconsistent.class);
        try (var restarted = new StoreUnderTest(server)) {
            assertThatThrownBy(() -> maker(restarted).make(Map.of())).isInstanceOf(LogInconsistent.class);
        }
        assertThat(store.checkpoints.latest().orElseThrow().number()).isZero();
    }

    @Test
    void signsNothingOnceTheStoreForgotWhatWasSigned() {
        store.log.append(Sample.records(0, 10));
        assertThat(maker.make(Map.of())).isPresent();
        store.database.getCollection("records").deleteMany(Filters.in("_id", 8L, 9L));
        store.database.getCollection("checkpoints").deleteMany(Filters.eq("_id", 0L));
        assertThatThrownBy(() -> store.log.append(Sample.records(0, 8))).hasMessageContaining("record 9");
        store.log.append(Sample.records(20, 30));

        assertThatThrownBy(() -> maker.make(Map.of())).isInstanceOf(LogInconsistent.class);
    }

    @Test
    void storesNothingThatItsOwnKeyDoesNotVerify() {
        var stranger = new TestKey();
        var mixed = new CheckpointSigner() {
            @Override
            public PublicKey publicKey() {
                return key.publicKey();
            }

            @Override
            public byte[] sign(byte[] message) {
                return stranger.sign(message);
            }
        };
        store.log.append(Sample.records(0, 5));
        var confused = new CheckpointMaker(store.log, store.checkpoints, mixed, "telehealth.vn/audit-log", CLOCK);

        assertThatThrownBy(() -> confused.make(Map.of())).isInstanceOf(IllegalStateException.class);
        assertThat(store.checkpoints.latest()).isEmpty();
    }

    private CheckpointMaker maker(StoreUnderTest instance) {
        return new CheckpointMaker(instance.log, instance.checkpoints, key, "telehealth.vn/audit-log", CLOCK);
    }
}

package vn.telehealth.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.audit.log.Checkpoint;
import vn.telehealth.audit.log.ProofCheck;
import vn.telehealth.audit.log.SignedCheckpoint;
import vn.telehealth.audit.log.TestKey;
import vn.telehealth.audit.log.Tree;
import vn.telehealth.platform.problem.Unavailable;

class LogIT {

    @TempDir
    private Path directory;

    private MongoServerFixture server = MongoServerFixture.inMemory();
    private StoreUnderTest store = new StoreUnderTest(server);

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    @Test
    void appendsEachEventOnce() {
        assertThat(store.log.append(Sample.records(0, 10))).isEqualTo(10);
        assertThat(store.log.append(Sample.records(5, 12))).isEqualTo(2);
        assertThat(store.log.append(List.of(Sample.record(12), Sample.record(12))))
                .isEqualTo(1);
        assertThat(store.log.append(List.of())).isZero();

        assertThat(store.all())
                .extracting(StoredRecord::eventId)
                .containsExactlyElementsOf(
                        IntStream.range(0, 13).mapToObj(Sample::eventId).toList());
        assertThat(store.log.tree()).isEqualTo(store.recomputed());
    }

    @Test
    void provesEveryRecordAcrossTiles() {
        appendAll(0, 1500);
        var tree = store.log.tree();

        for (var index : List.of(0L, 1L, 255L, 256L, 511L, 1023L, 1024L, 1279L, 1280L, 1498L, 1499L)) {
            var record = store.records.findByIndex(index).orElseThrow();
            var path = store.log.proofs().inclusion(index, tree.size());

            assertThat(ProofCheck.included(record.hash(), index, tree, path))
                    .as("record %d", index)
                    .isTrue();
        }
        for (var size : List.of(1L, 200L, 256L, 257L, 1024L, 1499L)) {
            var older = new Tree(size, store.log.proofs().root(size));
            var path = store.log.proofs().consistency(size, tree.size());

            assertThat(ProofCheck.consistent(older, tree, path))
                    .as("size %d", size)
                    .isTrue();
        }
        assertThat(tree).isEqualTo(store.recomputed());
        assertThat(store.database.getCollection("tiles").countDocuments()).isEqualTo(1500 / 256);
    }

    @Test
    void readsTheRightEdgeOnceForAllProofsOfOneSize() {
        appendAll(0, 700);
        var tree = store.log.tree();
        store.log.proofs().inclusion(3, 700);
        store.database.getCollection("records").deleteMany(Filters.gte("_id", 512L));

        var path = store.log.proofs().inclusion(5, 700);

        var record = store.records.findByIndex(5).orElseThrow();
        assertThat(ProofCheck.included(record.hash(), 5, tree, path)).isTrue();
    }

    @Test
    void provesWhatCameInThePlaceOfRecordsThatTheStoreLost() {
        appendAll(0, 700);
        store.log.proofs().root(700);
        store.database.getCollection("records").deleteMany(Filters.gte("_id", 600L));
        assertThatThrownBy(() -> store.log.append(Sample.records(700, 701))).isInstanceOf(RecordsLost.class);

        store.log.append(Sample.records(650, 750));

        assertThat(store.log.tree().size()).isEqualTo(700);
        assertThat(store.log.proofs().root(700)).isEqualTo(store.recomputed().root());
    }

    @Test
    void goesOnFromTheStoreAfterARestart() {
        appendAll(0, 700);
        checkpoint(0, 600);

        try (var restarted = new StoreUnderTest(server)) {
            assertThat(restarted.log.append(Sample.records(690, 710))).isEqualTo(10);
            assertThat(restarted.log.tree()).isEqualTo(restarted.recomputed());
        }
        assertThat(store.log.tree().size()).isEqualTo(710);
    }

    @Test
    void repairsTilesThatACrashKeptFromBeingStored() {
        appendAll(0, 600);
        var root = store.log.tree().root();
        store.database.getCollection("tiles").deleteMany(new Document());

        try (var restarted = new StoreUnderTest(server)) {
            assertThat(restarted.log.tree().root()).isEqualTo(root);
            assertThat(restarted.log.proofs().root(600)).isEqualTo(root);
            assertThat(store.database.getCollection("tiles").countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void twoInstancesAppendSideBySide() {
        try (var other = new StoreUnderTest(server)) {
            var writers = IntStream.range(0, 2)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                        var log = (writer == 0 ? store : other).log;
                        for (var batch = 0; batch < 40; batch++) {
                            // Half of the batches overlap with the other writer's.
                            var from = batch * 20 + writer * 10;
                            log.append(Sample.records(from, from + 20));
                        }
                    }))
                    .toList();
            writers.forEach(CompletableFuture::join);

            assertThat(store.all())
                    .extracting(StoredRecord::eventId)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 810).mapToObj(Sample::eventId).toList());
            assertThat(store.log.tree()).isEqualTo(other.log.tree()).isEqualTo(store.recomputed());
        }
    }

    @Test
    void keepsTheRecordsOnDisk() {
        store.close();
        server.close();
        server = MongoServerFixture.at(directory.resolve("store"));
        store = new StoreUnderTest(server);
        appendAll(0, 300);
        var tree = store.log.tree();

        store.close();
        server.close();
        server = MongoServerFixture.at(directory.resolve("store"));
        store = new StoreUnderTest(server);

        assertThat(store.log.tree()).isEqualTo(tree);
        assertThat(store.log.append(Sample.records(299, 301))).isEqualTo(1);
        assertThat(store.log.tree()).isEqualTo(store.recomputed());
    }

    @Test
    void noticesThatTheStoreWentBackAndLeavesNoHole() {
        appendAll(0, 100);
        store.database.getCollection("records").deleteMany(Filters.in("_id", 97L, 98L, 99L));

        assertThatThrownBy(() -> store.log.append(Sample.records(100, 101))).isInstanceOf(RecordsLost.class);

        assertThat(store.log.append(Sample.records(95, 101))).isEqualTo(4);
        assertThat(store.log.tree()).isEqualTo(store.recomputed());
        assertThat(store.log.tree().size()).isEqualTo(101);
    }

    @Test
    void appendsNothingToALogWithAHole() {
        appendAll(0, 100);
        checkpoint(0, 50);
        store.database.getCollection("records").deleteOne(Filters.eq("_id", 60L));

        try (var restarted = new StoreUnderTest(server)) {
            assertThatThrownBy(() -> restarted.log.append(Sample.records(100, 101)))
                    .isInstanceOf(LogDamaged.class)
                    .hasMessageContaining("record 60 is missing");
        }
    }

    @Test
    void appendsNothingWhereSignedRecordsAreMissing() {
        appendAll(0, 100);
        checkpoint(0, 100);
        store.database.getCollection("records").deleteMany(Filters.in("_id", 98L, 99L));

        try (var restarted = new StoreUnderTest(server)) {
            assertThatThrownBy(() -> restarted.log.append(Sample.records(100, 101)))
                    .isInstanceOf(LogDamaged.class);
        }
    }

    @Test
    void choosesCheckpointsEvenlyAmongThoseBetweenTwoSizes() {
        checkpoints(40);

        assertThat(store.checkpoints.between(3, 25, 100))
                .extracting(each -> each.checkpoint().size())
                .containsExactlyElementsOf(LongStream.range(4, 25).boxed().toList());
        assertThat(store.checkpoints.between(3, 25, 7))
                .extracting(each -> each.checkpoint().size())
                .containsExactly(4L, 7L, 10L, 13L, 16L, 19L, 22L);
        assertThat(store.checkpoints.between(40, 41, 7)).isEmpty();
        assertThat(store.checkpoints.between(7, 8, 7)).isEmpty();
    }

    @Test
    void givesAWholePageOfCheckpointsAndOneMoreToTellThatThereAreMore() {
        checkpoints(203);

        assertThat(store.checkpoints.latest().orElseThrow().number()).isEqualTo(202);
        assertThat(store.checkpoints.before(203, 201))
                .extracting(StoredCheckpoint::number)
                .hasSize(201)
                .startsWith(202L, 201L);
        assertThat(store.checkpoints.before(2, 201)).hasSize(2);
    }

    @Test
    void saysThatTheStoreDoesNotAnswer() {
        appendAll(0, 1);
        server.close();

        assertThatThrownBy(() -> store.log.append(Sample.records(1, 2))).isInstanceOf(Unavailable.class);
    }

    @Test
    void refusesAStoreThatWouldTakeAnEventTwice() {
        try (var client = server.client()) {
            var other = new Collections(client.getDatabase("other"));
            other.records().insertOne(new Document("_id", 0L));

            assertThatThrownBy(other::requireIndexes).isInstanceOf(IllegalStateException.class);
        }
    }

    private void appendAll(int from, int to) {
        for (var at = from; at < to; at += 500) {
            store.log.append(Sample.records(at, Math.min(at + 500, to)));
        }
    }

    private void checkpoint(long number, long size) {
        var tree = new Tree(size, store.log.proofs().root(size));
        var checkpoint = new Checkpoint("telehealth.vn/audit-log", tree, Instant.parse("2026-11-22T03:00:00Z"));
        store.checkpoints.insert(
                new StoredCheckpoint(number, SignedCheckpoint.sign(checkpoint, new TestKey()), Map.of()));
    }

    private void checkpoints(int count) {
        appendAll(0, count);
        for (var number = 0; number < count; number++) {
            checkpoint(number, number + 1);
        }
    }
}

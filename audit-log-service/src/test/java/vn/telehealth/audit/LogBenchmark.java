package vn.telehealth.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bson.Document;
import vn.telehealth.audit.log.Frontier;
import vn.telehealth.audit.log.Hash;
import vn.telehealth.audit.log.MemoryTree;
import vn.telehealth.audit.log.Proofs;
import vn.telehealth.audit.log.TreeHash;
import vn.telehealth.audit.store.MongoServerFixture;
import vn.telehealth.audit.store.Sample;
import vn.telehealth.audit.store.StoreUnderTest;

/**
 * Measures, by hand: {@code main [records in the store]}. Rates are of wall time; the machine should do nothing else.
 */
final class LogBenchmark {

    private static final int BATCH = 500;

    private LogBenchmark() {}

    public static void main(String[] args) throws IOException {
        tree(10_000);
        tree(1_000_000);
        var directory = Files.createTempDirectory("audit-benchmark");
        try (var server = MongoServerFixture.at(directory.resolve("store"));
                var store = new StoreUnderTest(server)) {
            var records = Integer.parseInt(args.length > 0 ? args[0] : "50000");
            bulkInsert(store, records);
            ingest(store, records);
            storedProofs(store, records);
        }
    }

    private static void tree(int size) {
        var bytes = Sample.record(1).canonical(1).getBytes(StandardCharsets.UTF_8);
        var leaves = new ArrayList<Hash>(size);
        var frontier = new Frontier();
        rate("append with leaf hash, %,d leaves".formatted(size), size, () -> {
            for (var i = 0; i < size; i++) {
                bytes[i % 8] ^= 1;
                var leaf = TreeHash.leaf(bytes);
                leaves.add(leaf);
                frontier.append(leaf);
            }
        });
        var proofs = new Proofs(MemoryTree.of(leaves));
        rate(
                "inclusion proof in memory, %,d leaves".formatted(size),
                2000,
                () -> IntStream.range(0, 2000).forEach(i -> proofs.inclusion((long) i * 7919 % size, size)));
        rate(
                "consistency proof in memory, %,d leaves".formatted(size),
                2000,
                () -> IntStream.range(1, 2001).forEach(i -> proofs.consistency((long) i * 7919 % size, size)));
    }

    private static void bulkInsert(StoreUnderTest store, int records) {
        var plain = store.database.getCollection("plain");
        rate("bulk insert without the log", records, () -> {
            for (var at = 0; at < records; at += BATCH) {
                var first = at;
                plain.insertMany(IntStream.range(first, Math.min(first + BATCH, records))
                        .mapToObj(i -> new Document("_id", (long) i)
                                .append("eventId", Sample.eventId(i).toString())
                                .append("json", Sample.record(i).canonical(i)))
                        .toList());
            }
        });
    }

    private static void ingest(StoreUnderTest store, int records) {
        rate("append to the stored log, batches of " + BATCH, records, () -> {
            for (var at = 0; at < records; at += BATCH) {
                store.log.append(Sample.records(at, Math.min(at + BATCH, records)));
            }
        });
    }

    private static void storedProofs(StoreUnderTest store, int size) {
        var proofs = store.log.proofs();
        rate(
                "inclusion proof from the store, %,d leaves".formatted(size),
                500,
                () -> IntStream.range(0, 500).forEach(i -> proofs.inclusion((long) i * 7919 % size, size)));
        rate("export, read in chunks", size, () -> {
            List<?> read = List.of();
            for (var at = 0; at < size; at += 1000) {
                read = store.records.read(at, Math.min(at + 1000, size));
            }
            if (read.isEmpty()) {
                throw new IllegalStateException();
            }
        });
    }

    private static void rate(String what, int times, Runnable work) {
        var begin = System.nanoTime();
        work.run();
        var nanos = System.nanoTime() - begin;
        System.out.println(String.format(
                Locale.ROOT, "%-48s %,12.0f a second %,10.1f us each", what, times * 1e9 / nanos, nanos / 1e3 / times));
    }
}

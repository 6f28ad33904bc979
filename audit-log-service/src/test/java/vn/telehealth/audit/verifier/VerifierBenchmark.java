package vn.telehealth.audit.verifier;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import vn.telehealth.audit.export.ExportProof;
import vn.telehealth.audit.export.Leaf;
import vn.telehealth.audit.export.ProofFileWriter;
import vn.telehealth.audit.log.Checkpoint;
import vn.telehealth.audit.log.MemoryTree;
import vn.telehealth.audit.log.Proofs;
import vn.telehealth.audit.log.SignedCheckpoint;
import vn.telehealth.audit.log.TestKey;
import vn.telehealth.audit.log.Tree;
import vn.telehealth.audit.log.TreeHash;
import vn.telehealth.audit.store.Sample;

/**
 * Measures the offline verifier, by hand: {@code main [records [MiB of heap]]}. Makes an export with a thousand
 * checkpoints, verifies it in a process of its own, then once more with its last record altered.
 */
final class VerifierBenchmark {

    private static final int CHECKPOINTS = 1000;

    private VerifierBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var records = Integer.parseInt(args.length > 0 ? args[0] : "1000000");
        var heap = args.length > 1 ? args[1] : "256";
        var directory = Files.createTempDirectory("verifier-benchmark");
        var export = directory.resolve("audit-export.jsonl");
        write(directory, records);
        print("export, MiB", Files.size(export) >> 20);
        print("proof file, MiB", Files.size(directory.resolve("audit-proof.json")) >> 20);
        verify(export, heap);
        alterLast(export);
        verify(export, heap);
    }

    private static void write(Path directory, int records) throws IOException {
        var leaves = new ArrayList<Leaf>(records);
        try (var out = Files.newBufferedWriter(directory.resolve("audit-export.jsonl"))) {
            for (var i = 0; i < records; i++) {
                var json = Sample.record(i).canonical(i);
                out.append(json).append('\n');
                leaves.add(new Leaf(TreeHash.leaf(json.getBytes(StandardCharsets.UTF_8)), Sample.eventId(i)));
            }
        }
        var tree = MemoryTree.of(leaves.stream().map(Leaf::hash).toList());
        var key = new TestKey();
        var signed = LongStream.rangeClosed(1, CHECKPOINTS + 1L)
                .map(number -> records * number / (CHECKPOINTS + 1))
                .mapToObj(size -> SignedCheckpoint.sign(
                        new Checkpoint(
                                "telehealth.vn/audit-log", new Tree(size, new Proofs(tree).root(size)), Instant.EPOCH),
                        key))
                .toList();
        var proof = new ExportProof(0, records, signed.getLast(), signed.subList(0, CHECKPOINTS));
        try (var out = Files.newBufferedWriter(directory.resolve("audit-proof.json"))) {
            new ProofFileWriter(tree, (from, to) -> leaves.subList((int) from, (int) to)).write(proof, out);
        }
        Files.writeString(directory.resolve("audit-public-key.pem"), key.pem());
    }

    private static void alterLast(Path export) throws IOException {
        try (var file = new RandomAccessFile(export.toFile(), "rw")) {
            file.seek(file.length() - 4);
            file.write('x');
        }
    }

    private static void verify(Path export, String heap) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var verifier = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AuditVerifier.class.getName(),
                        export.toString()))
                .inheritIO()
                .start();
        var status = verifier.waitFor();
        print("verified in ms, exit status " + status, (System.nanoTime() - begin) / 1_000_000);
    }

    private static void print(String what, long value) {
        System.out.println(String.format(Locale.ROOT, "%-48s %,12d", what, value));
    }
}

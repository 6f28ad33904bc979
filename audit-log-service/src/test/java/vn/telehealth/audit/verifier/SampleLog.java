package vn.telehealth.audit.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.telehealth.audit.export.ExportProof;
import vn.telehealth.audit.export.Leaf;
import vn.telehealth.audit.export.ProofFileWriter;
import vn.telehealth.audit.log.CanonicalJson;
import vn.telehealth.audit.log.Checkpoint;
import vn.telehealth.audit.log.Hash;
import vn.telehealth.audit.log.MemoryTree;
import vn.telehealth.audit.log.Proofs;
import vn.telehealth.audit.log.SignedCheckpoint;
import vn.telehealth.audit.log.TestKey;
import vn.telehealth.audit.log.Tree;
import vn.telehealth.audit.log.TreeHash;

/** A small signed log with its export and proof files. */
final class SampleLog {

    static final String ORIGIN = "telehealth.vn/audit-log";

    final TestKey key = new TestKey();
    final List<String> lines = new ArrayList<>();
    final MemoryTree tree = new MemoryTree();

    static SampleLog of(int size) {
        var log = new SampleLog();
        for (var index = 0; index < size; index++) {
            log.add(Map.of(
                    "index",
                    (long) index,
                    "eventId",
                    eventId(index).toString(),
                    "action",
                    "đọc",
                    "actor",
                    "u" + index));
        }
        return log;
    }

    static UUID eventId(long index) {
        return new UUID(0x0198_0000_0000_7000L + index, 0x8000_0000_0000_0000L + index);
    }

    void add(Map<String, Object> record) {
        var line = CanonicalJson.write(record);
        lines.add(line);
        tree.append(leaf(line));
    }

    SignedCheckpoint checkpoint(int size) {
        return checkpoint(size, new Proofs(tree).root(size), key);
    }

    SignedCheckpoint checkpoint(int size, Hash root, TestKey signer) {
        var time = Instant.parse("2026-11-22T03:00:00Z").plusSeconds(size);
        return SignedCheckpoint.sign(new Checkpoint(ORIGIN, new Tree(size, root), time), signer);
    }

    List<String> lines(int from, int to) {
        return new ArrayList<>(lines.subList(from, to));
    }

    String proof(int from, int to, int... checkpoints) {
        var signed = Stream.of(checkpoints)
                .flatMapToInt(Arrays::stream)
                .mapToObj(this::checkpoint)
                .toList();
        return proof(new ExportProof(from, to, signed.getLast(), signed.subList(0, signed.size() - 1)));
    }

    String proof(ExportProof proof) {
        var out = new StringBuilder();
        try {
            new ProofFileWriter(tree, this::leaves).write(proof, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    Path write(Path directory, List<String> export, String proof) {
        try {
            Files.writeString(directory.resolve("audit-proof.json"), proof);
            Files.writeString(directory.resolve("audit-public-key.pem"), key.pem());
            return Files.writeString(directory.resolve("audit-export.jsonl"), String.join("\n", export) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Hash leaf(String line) {
        return TreeHash.leaf(line.getBytes(StandardCharsets.UTF_8));
    }

    private List<Leaf> leaves(long from, long to) {
        var leaves = new ArrayList<Leaf>();
        for (var index = from; index < to; index++) {
            leaves.add(new Leaf(leaf(lines.get((int) index)), eventId(index)));
        }
        return leaves;
    }
}

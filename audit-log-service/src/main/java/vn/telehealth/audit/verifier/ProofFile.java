package vn.telehealth.audit.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.telehealth.audit.log.Hash;
import vn.telehealth.audit.log.SignedCheckpoint;
import vn.telehealth.audit.log.Subtree;

/**
 * The proof file of an export, see {@code docs/formats/audit-log.md}.
 *
 * @param from index of the first exported record
 * @param to index after the last exported record
 * @param checkpoint the signed state of the log that the export is part of
 * @param earlier signed states between {@code from} and {@code to}, ascending
 * @param left roots of {@code Subtree.cover(0, from)}
 * @param right roots of {@code Subtree.cover(to, size)}
 */
record ProofFile(
        long from,
        long to,
        SignedCheckpoint checkpoint,
        List<SignedCheckpoint> earlier,
        List<Hash> left,
        List<Hash> right,
        Leaves leaves) {

    static final String FORMAT = "vn.telehealth.audit-proof.v1";
    /** In bytes; that of a million records has 67 million. */
    private static final long LARGEST = 80L << 20;

    private static final int MOST_CHECKPOINTS = 1000;

    ProofFile {
        if (from < 0 || to < from || to > checkpoint.checkpoint().size()) {
            throw new IllegalArgumentException("Records %d to %d are not part of a log of %d"
                    .formatted(from, to, checkpoint.checkpoint().size()));
        }
        if (left.size() != Subtree.cover(0, from).size()
                || right.size()
                        != Subtree.cover(to, checkpoint.checkpoint().size()).size()) {
            throw new IllegalArgumentException("The hashes beside the export are not as many as its place asks for");
        }
        if (earlier.size() > MOST_CHECKPOINTS) {
            throw new IllegalArgumentException("It holds more than %d checkpoints".formatted(MOST_CHECKPOINTS));
        }
        var size = from;
        for (var each : earlier) {
            if (!each.checkpoint().origin().equals(checkpoint.checkpoint().origin())) {
                throw new IllegalArgumentException("Its checkpoints are of different logs");
            }
            if (each.checkpoint().size() <= size || each.checkpoint().size() > to) {
                throw new IllegalArgumentException("The earlier checkpoints do not ascend within the export");
            }
            size = each.checkpoint().size();
        }
    }

    /**
     * @throws IllegalArgumentException when it is no proof file
     */
    static ProofFile read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException(
                    "it is larger than %d MiB: verify the export in parts".formatted(LARGEST >> 20));
        }
        try (var in = Files.newBufferedReader(file)) {
            if (!(Json.read(in) instanceof Map<?, ?> members) || !FORMAT.equals(members.get("format"))) {
                throw new IllegalArgumentException("its format is not " + FORMAT);
            }
            return read(members);
        }
    }

    private static ProofFile read(Map<?, ?> members) {
        var from = number(members, "from");
        var to = number(members, "to");
        return new ProofFile(
                from,
                to,
                SignedCheckpoint.parse(text(members.get("checkpoint"))),
                texts(members, "checkpoints").stream()
                        .map(SignedCheckpoint::parse)
                        .toList(),
                texts(members, "left").stream().map(Hash::parse).toList(),
                texts(members, "right").stream().map(Hash::parse).toList(),
                Leaves.decode(texts(members, "leafHashes"), texts(members, "eventIds"), to - from));
    }

    private static long number(Map<?, ?> members, String name) {
        if (members.get(name) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("its \"" + name + "\" is no number");
    }

    private static List<String> texts(Map<?, ?> members, String name) {
        if (!(members.get(name) instanceof List<?> items)) {
            throw new IllegalArgumentException("its \"" + name + "\" is no list");
        }
        var texts = new ArrayList<String>();
        for (var item : items) {
            texts.add(text(item));
        }
        return texts;
    }

    private static String text(@Nullable Object item) {
        if (item instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("it holds something else where a text belongs");
    }
}

package vn.telehealth.audit.verifier;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.telehealth.audit.verifier.Finding.Kind;

/**
 * Says what happened at the first line that is not the record the log signed there. Where it happened is certain; what
 * happened follows from the event ids of the lines after it.
 */
final class Locator {

    private final Path export;
    private final ProofFile proof;

    Locator(Path export, ProofFile proof) {
        this.export = export;
        this.proof = proof;
    }

    /**
     * @param position of the first differing line, from 0
     * @param found that line; null when the export has ended
     */
    Finding locate(int position, @Nullable ExportedRecord found) throws IOException {
        var leaves = proof.leaves();
        if (position >= leaves.count()) {
            return finding(Kind.INSERTED, position, eventId(found), "the log holds nothing here, it was added");
        }
        var expected = leaves.eventId(position);
        if (found == null) {
            var missing = leaves.count() - position;
            return finding(
                    Kind.REMOVED,
                    position,
                    expected,
                    "the export ends here, %d records are missing".formatted(missing));
        }
        var claimed = found.eventId();
        if (expected.equals(claimed)) {
            return finding(Kind.ALTERED, position, expected, "its content is not what the log signed");
        }
        return displaced(position, expected, claimed);
    }

    private Finding displaced(int position, String expected, @Nullable String claimed) throws IOException {
        var known = claimed == null ? -1 : proof.leaves().find(claimed);
        var expectedComesLater = occursAfter(position, expected);
        var foundComesAgain = claimed != null && occursAfter(position, claimed);
        if (expectedComesLater && known > position && !foundComesAgain) {
            return finding(
                    Kind.MOVED,
                    position,
                    expected,
                    "in its place stands record %d (event %s): the order was changed"
                            .formatted(proof.from() + known, claimed));
        }
        if (expectedComesLater) {
            return finding(Kind.INSERTED, position, claimed, inserted(known));
        }
        if (known > position && !foundComesAgain) {
            return finding(
                    Kind.REMOVED,
                    position,
                    expected,
                    "the export goes on with record %d (event %s)".formatted(proof.from() + known, claimed));
        }
        return finding(
                Kind.ALTERED, position, expected, "in its place stands another one (event %s)".formatted(claimed));
    }

    private String inserted(int known) {
        return known < 0
                ? "the log never held it; the log's own record follows later"
                : "it is a copy of record %d".formatted(proof.from() + known);
    }

    private boolean occursAfter(int position, String eventId) throws IOException {
        try (var lines = new Lines(export)) {
            var at = 0;
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (at++ > position && eventId.equals(new ExportedRecord(line).eventId())) {
                    return true;
                }
            }
        }
        return false;
    }

    private Finding finding(Kind kind, int position, @Nullable String eventId, String what) {
        return new Finding(kind, proof.from() + position, position + 1L, eventId, what);
    }

    private static @Nullable String eventId(@Nullable ExportedRecord record) {
        return record == null ? null : record.eventId();
    }
}

package vn.telehealth.audit.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.telehealth.audit.log.CanonicalJson;
import vn.telehealth.audit.log.Hash;
import vn.telehealth.audit.log.TreeHash;

/** One line of an export. */
final class ExportedRecord {

    private static final String EVENT_ID = "eventId";

    private final byte[] line;

    ExportedRecord(byte[] line) {
        this.line = line;
    }

    /** Leaf hash; a line that says the same in another layout counts as the same record. */
    Hash hash(Hash expected) {
        var asWritten = TreeHash.leaf(line);
        if (asWritten.equals(expected)) {
            return asWritten;
        }
        try {
            var canonical = CanonicalJson.write(json());
            return TreeHash.leaf(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noJson) {
            return asWritten;
        }
    }

    /** What the line says of itself; null when it cannot be read. */
    @Nullable
    String eventId() {
        try {
            return json() instanceof Map<?, ?> members && members.get(EVENT_ID) instanceof String id ? id : null;
        } catch (IllegalArgumentException noJson) {
            return null;
        }
    }

    private @Nullable Object json() {
        if (line.length > Lines.LONGEST) {
            throw new IllegalArgumentException("longer than any record");
        }
        try {
            return Json.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString());
        } catch (CharacterCodingException wrong) {
            throw new IllegalArgumentException("not UTF-8", wrong);
        }
    }
}

package vn.telehealth.audit.verifier;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.telehealth.audit.log.CanonicalBase64;
import vn.telehealth.audit.log.Hash;

/** The leaf hashes and event ids that a proof file lists, kept densely: a million records take 48 MB. */
final class Leaves {

    static final int ID_LENGTH = 16;

    private final byte[] hashes;
    private final byte[] eventIds;

    private Leaves(byte[] hashes, byte[] eventIds) {
        this.hashes = hashes;
        this.eventIds = eventIds;
    }

    /**
     * @param hashes base64 chunks of whole leaf hashes
     * @param eventIds base64 chunks of whole event ids
     * @throws IllegalArgumentException when there are not exactly {@code count} of each
     */
    static Leaves decode(List<String> hashes, List<String> eventIds, long count) {
        return new Leaves(join(hashes, count, Hash.LENGTH), join(eventIds, count, ID_LENGTH));
    }

    int count() {
        return hashes.length / Hash.LENGTH;
    }

    Hash hash(int position) {
        return Hash.of(Arrays.copyOfRange(hashes, position * Hash.LENGTH, (position + 1) * Hash.LENGTH));
    }

    String eventId(int position) {
        var id = ByteBuffer.wrap(eventIds, position * ID_LENGTH, ID_LENGTH);
        return new UUID(id.getLong(), id.getLong()).toString();
    }

    /** Where this event stands; -1 when it stands nowhere. */
    int find(String eventId) {
        for (var position = 0; position < count(); position++) {
            if (eventId(position).equals(eventId)) {
                return position;
            }
        }
        return -1;
    }

    private static byte[] join(List<String> chunks, long count, int width) {
        // Counted first: what the file claims is no reason yet to reserve memory.
        var decoded = chunks.stream().mapToLong(Leaves::decodedLength).sum();
        if (decoded % width != 0 || decoded / width != count) {
            throw new IllegalArgumentException(
                    "It lists %d bytes for %d records of %d".formatted(decoded, count, width));
        }
        var joined = ByteBuffer.allocate(Math.toIntExact(decoded));
        for (var chunk : chunks) {
            var bytes = CanonicalBase64.decode(chunk);
            if (bytes.length % width != 0 || bytes.length > joined.remaining()) {
                throw new IllegalArgumentException("It breaks a hash or id in two");
            }
            joined.put(bytes);
        }
        return joined.array();
    }

    private static long decodedLength(String base64) {
        var padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
        return base64.length() / 4 * 3L - padding;
    }
}

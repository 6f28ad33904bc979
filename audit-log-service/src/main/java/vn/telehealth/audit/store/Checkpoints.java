package vn.telehealth.audit.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.bson.conversions.Bson;
import vn.telehealth.audit.log.SignedCheckpoint;

/** The signed checkpoints of the log, by number. */
public final class Checkpoints {

    /** How many numbers are asked for at once. */
    private static final int STRIDE = 200;

    private final Collections collections;
    private volatile long known = -1;

    Checkpoints(Collections collections) {
        this.collections = collections;
    }

    /** The newest one, whichever instance made it. */
    public Optional<StoredCheckpoint> latest() {
        return StoreCalls.call(() -> {
            var newest = known < 0 ? newest() : forward(known);
            newest.ifPresent(checkpoint -> known = checkpoint.number());
            return newest;
        });
    }

    /** Up to where the newest one says that partitions were read, by partition. */
    public Map<String, Long> positions() {
        return latest().map(StoredCheckpoint::positions).orElse(Map.of());
    }

    /** The one that fixed exactly this size. */
    public Optional<StoredCheckpoint> ofSize(long size) {
        return StoreCalls.call(() -> Optional.ofNullable(collections
                        .checkpoints()
                        .find(eq(CheckpointDocuments.SIZE, size))
                        .first())
                .map(CheckpointDocuments::read));
    }

    /** Those before a number, newest first. */
    public List<StoredCheckpoint> before(long number, int limit) {
        var first = Math.max(0, number - limit);
        return StoreCalls.call(() -> collections
                .checkpoints()
                .find(Collections.ids(first, number))
                .sort(descending(Collections.ID))
                .map(CheckpointDocuments::read)
                .into(new ArrayList<>()));
    }

    /** Those with sizes between two, both excluded, ascending; at most so many, evenly chosen. */
    public List<SignedCheckpoint> between(long from, long to, int most) {
        return StoreCalls.call(() -> {
            var first = numberOfFirst(gt(CheckpointDocuments.SIZE, from), ascending(CheckpointDocuments.SIZE));
            var last = numberOfFirst(lt(CheckpointDocuments.SIZE, to), descending(CheckpointDocuments.SIZE));
            if (first.isEmpty() || last.isEmpty() || first.getAsLong() > last.getAsLong()) {
                return List.of();
            }
            var step = (last.getAsLong() - first.getAsLong()) / most + 1;
            var numbers = LongStream.iterate(
                    first.getAsLong(), number -> number <= last.getAsLong(), number -> number + step);
            return collections
                    .checkpoints()
                    .find(in(Collections.ID, numbers.boxed().toList()))
                    .sort(ascending(Collections.ID))
                    .map(document -> CheckpointDocuments.read(document).signed())
                    .into(new ArrayList<>());
        });
    }

    /**
     * @return false when another writer has made the one with this number
     */
    public boolean insert(StoredCheckpoint checkpoint) {
        return StoreCalls.call(() -> {
            try {
                collections.checkpoints().insertOne(CheckpointDocuments.of(checkpoint));
                return true;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        });
    }

    private OptionalLong numberOfFirst(Bson which, Bson order) {
        var found = collections.checkpoints().find(which).sort(order).limit(1).first();
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.getLong(Collections.ID));
    }

    private Optional<StoredCheckpoint> newest() {
        return Optional.ofNullable(collections
                        .checkpoints()
                        .find()
                        .sort(descending(Collections.ID))
                        .limit(1)
                        .first())
                .map(CheckpointDocuments::read);
    }

    private Optional<StoredCheckpoint> forward(long from) {
        Optional<StoredCheckpoint> newest = Optional.empty();
        for (var at = from; ; at += STRIDE) {
            var found = collections
                    .checkpoints()
                    .find(Collections.ids(at, at + STRIDE))
                    .sort(descending(Collections.ID))
                    .first();
            if (found == null) {
                // The known one itself is gone only when the store went back in time.
                return newest.isPresent() ? newest : newest();
            }
            newest = Optional.of(CheckpointDocuments.read(found));
            if (newest.get().number() < at + STRIDE - 1) {
                return newest;
            }
        }
    }
}

package vn.telehealth.local.dlt;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * How far one partition of dead letters has been replayed; kept as the consumer group's committed position.
 *
 * @param before all letters before this offset have been
 * @param single letters after it that were picked out; kept in the position's metadata
 */
record Progressed(long before, Set<Long> single) {

    Progressed {
        single = Set.copyOf(single);
    }

    static Progressed of(@Nullable OffsetAndMetadata committed) {
        if (committed == null) {
            return new Progressed(0, Set.of());
        }
        Set<Long> single = Stream.of(committed.metadata().split(",", -1))
                .filter(text -> !text.isBlank())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        return new Progressed(committed.offset(), single);
    }

    boolean has(long offset) {
        return offset < before || single.contains(offset);
    }

    /**
     * @param replayed offsets that have been replayed now
     * @param waiting offsets of all letters that had not been before
     * @param end the offset after the partition's last record
     */
    Progressed and(Collection<Long> replayed, Collection<Long> waiting, long end) {
        long next = waiting.stream()
                .filter(offset -> !replayed.contains(offset))
                .mapToLong(Long::longValue)
                .min()
                .orElse(end);
        Set<Long> all = new TreeSet<>(single);
        all.addAll(replayed);
        all.removeIf(offset -> offset < next);
        return new Progressed(next, all);
    }

    OffsetAndMetadata committed() {
        return new OffsetAndMetadata(
                before, new TreeSet<>(single).stream().map(Object::toString).collect(Collectors.joining(",")));
    }
}

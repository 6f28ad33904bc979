package vn.telehealth.platform.identity;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Stored events of one kind, oldest first, a page at a time. Each page begins at the time of the last event before it, so
 * that none is missed when others are stored late or expire meanwhile; that event then comes again.
 */
final class EventPages implements Iterator<IdentityEvent> {

    static final int PAGE = 100;

    private final Source source;
    private final Function<JsonNode, IdentityEvent> reader;
    private final Queue<IdentityEvent> page = new ArrayDeque<>();
    private Instant from;
    private int first;
    private boolean ended;

    EventPages(Source source, Function<JsonNode, IdentityEvent> reader, Instant from) {
        this.source = source;
        this.reader = reader;
        this.from = from;
    }

    /** Where pages come from. */
    interface Source {

        /**
         * @param from time of the events in milliseconds, inclusive
         * @param first how many of those are passed over
         */
        JsonNode page(Instant from, int first, int max);
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !ended) {
            read();
        }
        return !page.isEmpty();
    }

    @Override
    public IdentityEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }

    private void read() {
        JsonNode answer = source.page(from, first, PAGE);
        Instant last = from;
        for (JsonNode event : answer) {
            IdentityEvent read = reader.apply(event);
            page.add(read);
            last = read.time();
        }
        ended = answer.size() < PAGE;
        first = last.equals(from) ? first + PAGE : 0;
        from = last;
    }
}

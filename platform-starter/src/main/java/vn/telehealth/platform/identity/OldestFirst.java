package vn.telehealth.platform.identity;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Merges events of several kinds, each oldest first, into one such order. */
final class OldestFirst implements Iterator<IdentityEvent> {

    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing(head -> head.event().time()));

    OldestFirst(List<? extends Iterator<IdentityEvent>> kinds) {
        kinds.forEach(this::advance);
    }

    private record Head(IdentityEvent event, Iterator<IdentityEvent> rest) {}

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public IdentityEvent next() {
        Head oldest = heads.poll();
        if (oldest == null) {
            throw new NoSuchElementException();
        }
        advance(oldest.rest());
        return oldest.event();
    }

    private void advance(Iterator<IdentityEvent> kind) {
        if (kind.hasNext()) {
            heads.add(new Head(kind.next(), kind));
        }
    }
}

package vn.telehealth.sample;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a test wants to happen while an event is consumed, and how often it was. */
class Reactions {

    private final Map<String, Runnable> wanted = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();

    void on(String aggregateId, Runnable reaction) {
        wanted.put(aggregateId, reaction);
    }

    void heal(String aggregateId) {
        wanted.remove(aggregateId);
    }

    /** Attempts to consume events of the aggregate. */
    int attempts(String aggregateId) {
        return attempts.getOrDefault(aggregateId, new AtomicInteger()).get();
    }

    void to(String aggregateId) {
        attempts.computeIfAbsent(aggregateId, id -> new AtomicInteger()).incrementAndGet();
        Objects.requireNonNullElse(wanted.get(aggregateId), () -> {}).run();
    }
}

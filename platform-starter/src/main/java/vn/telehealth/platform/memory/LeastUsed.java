package vn.telehealth.platform.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps so many values and no more: the one that was not asked for longest makes room. Safe for threads. */
public final class LeastUsed<K, V> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, V> kept;

    public LeastUsed(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public Optional<V> find(K key) {
        lock.lock();
        try {
            return Optional.ofNullable(kept.get(key));
        } finally {
            lock.unlock();
        }
    }

    /** In place of what was kept for the key. */
    public void keep(K key, V value) {
        lock.lock();
        try {
            kept.put(key, value);
        } finally {
            lock.unlock();
        }
    }

    /** All of it. */
    public void forget() {
        lock.lock();
        try {
            kept.clear();
        } finally {
            lock.unlock();
        }
    }
}

package vn.telehealth.platform.token;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A PKCS#11 library in this process, which can only be initialised once and for all of its tokens together.
 *
 * <p>Tokens that went away and came back are seen by some libraries only when they are initialised again. That ends all
 * sessions and handles of the process; each initialisation therefore has a number, and calls that carry an older one
 * are refused before they reach a handle that means something else by now.
 */
final class CryptokiModule {

    private static final Map<Path, CryptokiModule> MODULES = new ConcurrentHashMap<>();
    private static final long OS_LOCKING_OK = 2;

    private final Cryptoki cryptoki;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private long generation;
    private boolean initialised;

    private CryptokiModule(Path library) {
        this.cryptoki = new CryptokiLibrary(library);
    }

    /** @throws IllegalArgumentException when there is no such library */
    static CryptokiModule of(Path library) {
        return MODULES.computeIfAbsent(library.toAbsolutePath().normalize(), CryptokiModule::new);
    }

    interface Call<T> {
        T on(Cryptoki cryptoki);
    }

    /** Runs the call, unless the library has been initialised anew since that generation. */
    <T> T call(long expected, Call<T> call) {
        lock.readLock().lock();
        try {
            if (generation != expected || !initialised) {
                throw new CryptokiException("generation", CryptokiException.CRYPTOKI_NOT_INITIALIZED);
            }
            return call.on(cryptoki);
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Initialises the library anew, unless that has happened since the generation the caller knows.
     *
     * @param known what an earlier call returned; 0 to join in whatever there is
     * @return the generation now
     */
    long restart(long known) {
        lock.writeLock().lock();
        try {
            if (generation == known || !initialised) {
                if (initialised) {
                    cryptoki.answer(CryptokiFunction.FINALIZE, MemorySegment.NULL);
                    initialised = false;
                }
                generation++;
                initialise();
                initialised = true;
            }
            return generation;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void initialise() {
        try (Arena arena = Arena.ofConfined()) {
            // CK_C_INITIALIZE_ARGS: four callbacks, flags, reserved
            MemorySegment arguments = arena.allocate(48, Long.BYTES);
            arguments.set(ValueLayout.JAVA_LONG, 32, OS_LOCKING_OK);
            long answer = cryptoki.answer(CryptokiFunction.INITIALIZE, arguments);
            if (answer != CryptokiException.CRYPTOKI_ALREADY_INITIALIZED) {
                CryptokiException.check("INITIALIZE", answer);
            }
        }
    }
}

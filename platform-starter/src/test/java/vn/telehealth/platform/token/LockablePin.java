package vn.telehealth.platform.token;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * SoftHSM2 with what hardware has and it lacks: a PIN that can be locked. A copy of the library, so that other tests keep
 * theirs, whose C_Login answers CKR_PIN_LOCKED for as long as the PIN is.
 */
final class LockablePin {

    private static final long PIN_LOCKED = 0xA4;

    private final Path library;
    private final MethodHandle login;
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile boolean locked;

    /** @param folder where the copy stands for as long as the process lives */
    LockablePin(Path folder) throws IOException, ReflectiveOperationException {
        library = Files.copy(Path.of("/usr/lib/softhsm/libsofthsm2.so"), folder.resolve("lockable.so"));
        Linker linker = Linker.nativeLinker();
        CryptokiFunction function = CryptokiFunction.LOGIN;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pointer = arena.allocate(ValueLayout.ADDRESS);
            MethodHandle getList = linker.downcallHandle(
                    SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow("C_GetFunctionList"),
                    FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
            CryptokiException.check("C_GetFunctionList", (long) getList.invokeExact(pointer));
            MemorySegment list = pointer.get(ValueLayout.ADDRESS, 0).reinterpret(Long.MAX_VALUE);
            login = linker.downcallHandle(list.get(ValueLayout.ADDRESS, function.offset()), function.descriptor());
            MethodHandle own = MethodHandles.lookup()
                    .bind(
                            this,
                            "login",
                            MethodType.methodType(long.class, long.class, long.class, MemorySegment.class, long.class));
            list.set(
                    ValueLayout.ADDRESS,
                    function.offset(),
                    linker.upcallStub(own, function.descriptor(), Arena.global()));
        } catch (RuntimeException | Error | ReflectiveOperationException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    Path library() {
        return library;
    }

    void lock() {
        locked = true;
    }

    void unlock() {
        locked = false;
    }

    /** How often someone tried to log in while it was locked. */
    int attempts() {
        return attempts.get();
    }

    private long login(long session, long user, MemorySegment pin, long length) throws Throwable {
        if (locked) {
            attempts.incrementAndGet();
            return PIN_LOCKED;
        }
        return (long) login.invokeExact(session, user, pin, length);
    }
}

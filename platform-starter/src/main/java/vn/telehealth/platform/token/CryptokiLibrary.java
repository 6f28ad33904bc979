package vn.telehealth.platform.token;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** A loaded PKCS#11 library. Structures are laid out as on 64-bit Linux and macOS, where CK_ULONG has 8 bytes. */
final class CryptokiLibrary implements Cryptoki {

    private final Map<CryptokiFunction, MethodHandle> functions = new EnumMap<>(CryptokiFunction.class);

    /** @throws IllegalArgumentException when there is no such library, or it is not one of PKCS#11 */
    CryptokiLibrary(Path library) {
        if (System.getProperty("os.name").startsWith("Windows") || ValueLayout.ADDRESS.byteSize() != Long.BYTES) {
            throw new IllegalArgumentException("PKCS#11 structures are laid out otherwise on this system");
        }
        Linker linker = Linker.nativeLinker();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment getFunctionList =
                    SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow("C_GetFunctionList");
            MemorySegment pointer = arena.allocate(ValueLayout.ADDRESS);
            MethodHandle getList = linker.downcallHandle(
                    getFunctionList, FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
            CryptokiException.check("C_GetFunctionList", (long) getList.invokeExact(pointer));
            MemorySegment list = pointer.get(ValueLayout.ADDRESS, 0).reinterpret(Long.MAX_VALUE);
            for (CryptokiFunction function : CryptokiFunction.values()) {
                MemorySegment address = list.get(ValueLayout.ADDRESS, function.offset());
                functions.put(function, bind(linker.downcallHandle(address, function.descriptor()), function));
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot load " + library, e);
        }
    }

    private static MethodHandle bind(MethodHandle handle, CryptokiFunction function) {
        return handle.asSpreader(Object[].class, function.parameterCount())
                .asType(MethodType.methodType(long.class, Object[].class));
    }

    @Override
    public long answer(CryptokiFunction function, Object... arguments) {
        MethodHandle handle = functions.get(function);
        if (handle == null) {
            throw new IllegalStateException(function + " is not bound");
        }
        try {
            return (long) handle.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(function.name(), e);
        }
    }
}

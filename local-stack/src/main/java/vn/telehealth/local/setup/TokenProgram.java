package vn.telehealth.local.setup;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Makes a token and sets its PINs (PKCS#11 v2.40, {@code C_InitToken} and {@code C_InitPIN}). The token maker's own
 * tool takes the PINs as arguments, where everyone on the machine can read them.
 *
 * <p>Arguments: library, label, file with the security officer's PIN, file with the user's PIN.
 */
public final class TokenProgram {

    private static final long SERIAL_AND_READ_WRITE = 6;
    private static final long SECURITY_OFFICER = 0;
    private static final int TOKEN_INFO_BYTES = 208;
    private static final int LABEL_BYTES = 32;
    private static final int FLAGS_OFFSET = 96;
    private static final long INITIALISED = 0x400;

    private final Arena arena = Arena.ofAuto();
    private final SymbolLookup library;

    private TokenProgram(Path library) {
        this.library = SymbolLookup.libraryLookup(library, arena);
    }

    public static void main(String[] arguments) throws Throwable {
        TokenProgram program = new TokenProgram(Path.of(arguments[0]));
        program.initialise(arguments[1], pin(arguments[2]), pin(arguments[3]));
    }

    private void initialise(String label, byte[] officerPin, byte[] userPin) throws Throwable {
        call("C_Initialize", MemorySegment.NULL);
        try {
            long slot = slotFor(label);
            MemorySegment officer = bytes(officerPin);
            call("C_InitToken", slot, officer, (long) officerPin.length, bytes(padded(label)));
            MemorySegment session = arena.allocate(ValueLayout.JAVA_LONG);
            call("C_OpenSession", slot, SERIAL_AND_READ_WRITE, MemorySegment.NULL, MemorySegment.NULL, session);
            long handle = session.get(ValueLayout.JAVA_LONG, 0);
            call("C_Login", handle, SECURITY_OFFICER, officer, (long) officerPin.length);
            call("C_InitPIN", handle, bytes(userPin), (long) userPin.length);
        } finally {
            call("C_Finalize", MemorySegment.NULL);
        }
    }

    /** The slot of a token that an earlier attempt left half made, else the one that is free. */
    private long slotFor(String label) throws Throwable {
        MemorySegment count = arena.allocate(ValueLayout.JAVA_LONG);
        call("C_GetSlotList", (byte) 1, MemorySegment.NULL, count);
        MemorySegment slots = arena.allocate(ValueLayout.JAVA_LONG, count.get(ValueLayout.JAVA_LONG, 0));
        call("C_GetSlotList", (byte) 1, slots, count);
        long[] all = slots.toArray(ValueLayout.JAVA_LONG);
        long free = all[0];
        for (long slot : all) {
            MemorySegment info = arena.allocate(TOKEN_INFO_BYTES, Long.BYTES);
            call("C_GetTokenInfo", slot, info);
            if (Arrays.equals(info.asSlice(0, LABEL_BYTES).toArray(ValueLayout.JAVA_BYTE), padded(label))) {
                return slot;
            }
            if ((info.get(ValueLayout.JAVA_LONG, FLAGS_OFFSET) & INITIALISED) == 0) {
                free = slot;
            }
        }
        return free;
    }

    private void call(String function, Object... arguments) throws Throwable {
        MemoryLayout[] layouts = new MemoryLayout[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            layouts[i] = switch (arguments[i]) {
                case Byte ignored -> ValueLayout.JAVA_BYTE;
                case Long ignored -> ValueLayout.JAVA_LONG;
                default -> ValueLayout.ADDRESS;
            };
        }
        long answer = (long) Linker.nativeLinker()
                .downcallHandle(
                        library.find(function).orElseThrow(), FunctionDescriptor.of(ValueLayout.JAVA_LONG, layouts))
                .invokeWithArguments(arguments);
        if (answer != 0) {
            throw new IOException(function + " answered 0x" + Long.toHexString(answer));
        }
    }

    private MemorySegment bytes(byte[] content) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, content);
    }

    private static byte[] padded(String label) {
        byte[] padded = new byte[LABEL_BYTES];
        Arrays.fill(padded, (byte) ' ');
        byte[] text = label.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, padded, 0, text.length);
        return padded;
    }

    private static byte[] pin(String file) throws IOException {
        return Files.readAllBytes(Path.of(file));
    }
}

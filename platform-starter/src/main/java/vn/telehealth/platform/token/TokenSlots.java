package vn.telehealth.platform.token;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** Finds the slot a token sits in by the token's label: slot numbers change when tokens are made or moved. */
final class TokenSlots {

    private static final int LABEL_LENGTH = 32;
    private static final long TOKEN_INFO_SIZE = 256;
    private static final long MOST_SLOTS = 65_536;

    private TokenSlots() {}

    /** @throws CryptokiException when no token of that label is there */
    static long find(Cryptoki cryptoki, String label) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(ValueLayout.JAVA_LONG);
            cryptoki.call(CryptokiFunction.GET_SLOT_LIST, (byte) 1, MemorySegment.NULL, count);
            long room = Cryptoki.written(CryptokiFunction.GET_SLOT_LIST, count, MOST_SLOTS);
            MemorySegment slots = arena.allocate(ValueLayout.JAVA_LONG, Math.max(1, room));
            cryptoki.call(CryptokiFunction.GET_SLOT_LIST, (byte) 1, slots, count);
            long present = Cryptoki.written(CryptokiFunction.GET_SLOT_LIST, count, room);
            for (long i = 0; i < present; i++) {
                long slot = slots.getAtIndex(ValueLayout.JAVA_LONG, i);
                if (holds(cryptoki, slot, label)) {
                    return slot;
                }
            }
            throw new CryptokiException("no token labelled " + label, CryptokiException.TOKEN_NOT_PRESENT);
        }
    }

    /** @throws CryptokiException when the token is no longer in its slot */
    static void check(Cryptoki cryptoki, long slot, String label) {
        if (!holds(cryptoki, slot, label)) {
            throw new CryptokiException("another token in the slot of " + label, CryptokiException.TOKEN_NOT_PRESENT);
        }
    }

    private static boolean holds(Cryptoki cryptoki, long slot, String label) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(TOKEN_INFO_SIZE, Long.BYTES);
            cryptoki.call(CryptokiFunction.GET_TOKEN_INFO, slot, info);
            byte[] padded = info.asSlice(0, LABEL_LENGTH).toArray(ValueLayout.JAVA_BYTE);
            return new String(padded, StandardCharsets.UTF_8).stripTrailing().equals(label);
        }
    }
}

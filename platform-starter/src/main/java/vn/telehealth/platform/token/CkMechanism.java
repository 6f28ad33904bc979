package vn.telehealth.platform.token;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;

/** CK_MECHANISM {type, parameter, length}. */
final class CkMechanism {

    static final int GCM_TAG_BITS = 128;

    private static final long EC_KEY_PAIR_GEN = 0x1040;
    private static final long ECDSA = 0x1041;
    private static final long AES_KEY_GEN = 0x1080;
    private static final long AES_GCM = 0x1087;

    private CkMechanism() {}

    static MemorySegment ecKeyPairGen(SegmentAllocator memory) {
        return write(memory, EC_KEY_PAIR_GEN, MemorySegment.NULL);
    }

    static MemorySegment ecdsa(SegmentAllocator memory) {
        return write(memory, ECDSA, MemorySegment.NULL);
    }

    static MemorySegment aesKeyGen(SegmentAllocator memory) {
        return write(memory, AES_KEY_GEN, MemorySegment.NULL);
    }

    /** CK_GCM_PARAMS {iv, its bytes, its bits, aad, its bytes, tag bits}. */
    static MemorySegment aesGcm(SegmentAllocator memory, byte[] iv, byte[] aad) {
        MemorySegment parameters = memory.allocate(48, Long.BYTES);
        parameters.set(ValueLayout.ADDRESS, 0, memory.allocateFrom(ValueLayout.JAVA_BYTE, iv));
        parameters.set(ValueLayout.JAVA_LONG, 8, iv.length);
        parameters.set(ValueLayout.JAVA_LONG, 16, iv.length * 8L);
        parameters.set(ValueLayout.ADDRESS, 24, memory.allocateFrom(ValueLayout.JAVA_BYTE, aad));
        parameters.set(ValueLayout.JAVA_LONG, 32, aad.length);
        parameters.set(ValueLayout.JAVA_LONG, 40, GCM_TAG_BITS);
        return write(memory, AES_GCM, parameters);
    }

    private static MemorySegment write(SegmentAllocator memory, long type, MemorySegment parameters) {
        MemorySegment mechanism = memory.allocate(24, Long.BYTES);
        mechanism.set(ValueLayout.JAVA_LONG, 0, type);
        mechanism.set(ValueLayout.ADDRESS, 8, parameters);
        mechanism.set(ValueLayout.JAVA_LONG, 16, parameters.byteSize());
        return mechanism;
    }
}

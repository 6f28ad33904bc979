package vn.telehealth.platform.token;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A template: an array of CK_ATTRIBUTE {type, pointer, length}. */
final class CkAttributes {

    static final long CLASS = 0x00;
    static final long TOKEN = 0x01;
    static final long PRIVATE = 0x02;
    static final long LABEL = 0x03;
    static final long KEY_TYPE = 0x100;
    static final long ID = 0x102;
    static final long SENSITIVE = 0x103;
    static final long ENCRYPT = 0x104;
    static final long DECRYPT = 0x105;
    static final long SIGN = 0x108;
    static final long VERIFY = 0x10A;
    static final long VALUE_LEN = 0x161;
    static final long EXTRACTABLE = 0x162;
    static final long NEVER_EXTRACTABLE = 0x164;
    static final long ALWAYS_SENSITIVE = 0x165;
    static final long EC_PARAMS = 0x180;
    static final long EC_POINT = 0x181;
    static final long VALUE = 0x11;

    static final long PUBLIC_KEY = 2;
    static final long PRIVATE_KEY = 3;
    static final long SECRET_KEY = 4;

    static final long ATTRIBUTE_SIZE = 24;

    private final Map<Long, byte[]> values = new LinkedHashMap<>();

    CkAttributes flag(long type, boolean value) {
        values.put(type, new byte[] {(byte) (value ? 1 : 0)});
        return this;
    }

    CkAttributes number(long type, long value) {
        values.put(type, MemorySegment.ofArray(new long[] {value}).toArray(ValueLayout.JAVA_BYTE));
        return this;
    }

    CkAttributes text(long type, String value) {
        return bytes(type, value.getBytes(StandardCharsets.UTF_8));
    }

    CkAttributes bytes(long type, byte[] value) {
        values.put(type, value);
        return this;
    }

    long count() {
        return values.size();
    }

    MemorySegment write(SegmentAllocator memory) {
        MemorySegment template = memory.allocate(ATTRIBUTE_SIZE * values.size(), Long.BYTES);
        long offset = 0;
        for (Map.Entry<Long, byte[]> value : values.entrySet()) {
            template.set(ValueLayout.JAVA_LONG, offset, value.getKey());
            template.set(ValueLayout.ADDRESS, offset + 8, memory.allocateFrom(ValueLayout.JAVA_BYTE, value.getValue()));
            template.set(ValueLayout.JAVA_LONG, offset + 16, value.getValue().length);
            offset += ATTRIBUTE_SIZE;
        }
        return template;
    }
}

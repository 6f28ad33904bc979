package vn.telehealth.local.server;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * Keys of the store's indexes, in the order and format of {@link ObjectDataType}, which serialises both keys at each
 * comparison, some dozens of times for one record, and deserialises all keys of each page it reads. Of a key that is one
 * number or one plain text, the order is known without, and all that is serialised but the value itself is always the same.
 */
final class IndexKeys extends ObjectDataType {

    private static final byte SERIALIZED = 19;
    private static final int LONGEST = 255;
    private static final Pattern NUMBER =
            Pattern.around(new KeyValue(Double.longBitsToDouble(0x0102030405060708L)), 1, 2, 3, 4, 5, 6, 7, 8);
    private static final Pattern TEXT = Pattern.around(new KeyValue("ab"), 0, 2, 'a', 'b');

    /** What stands before and after the value. */
    private static final class Pattern {

        private final byte[] before;
        private final byte[] after;

        private Pattern(byte[] before, byte[] after) {
            this.before = before;
            this.after = after;
        }

        static Pattern around(KeyValue key, int... value) {
            byte[] all = serialized(key);
            byte[] wanted = new byte[value.length];
            for (int i = 0; i < value.length; i++) {
                wanted[i] = (byte) value[i];
            }
            for (int at = all.length - wanted.length; at >= 0; at--) {
                if (Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length)) {
                    return new Pattern(Arrays.copyOf(all, at), Arrays.copyOfRange(all, at + wanted.length, all.length));
                }
            }
            throw new IllegalStateException("keys are serialised in another way");
        }

        void write(WriteBuffer buffer, ByteBuffer value) {
            buffer.put(SERIALIZED).putVarInt(before.length + value.remaining() + after.length);
            buffer.put(ByteBuffer.wrap(before)).put(value).put(ByteBuffer.wrap(after));
        }

        /** @return null when it is no such key */
        @Nullable
        ByteBuffer valueIn(byte[] key) {
            int end = key.length - after.length;
            boolean fits = end >= before.length
                    && Arrays.equals(key, 0, before.length, before, 0, before.length)
                    && Arrays.equals(key, end, key.length, after, 0, after.length);
            return fits ? ByteBuffer.wrap(key, before.length, end - before.length) : null;
        }

        private static byte[] serialized(KeyValue key) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
                objects.writeObject(key);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    @Override
    public int compare(Object left, Object right) {
        Object one = value(left);
        Object other = value(right);
        if (one instanceof Double a && other instanceof Double b) {
            return Long.compareUnsigned(Double.doubleToLongBits(a), Double.doubleToLongBits(b));
        }
        if (one instanceof String a && other instanceof String b && isPlain(a) && isPlain(b)) {
            // The length is written first.
            return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
        }
        return super.compare(left, right);
    }

    @Override
    public void write(WriteBuffer buffer, Object key) {
        Object value = value(key);
        if (value instanceof Double number) {
            NUMBER.write(
                    buffer,
                    ByteBuffer.allocate(Double.BYTES)
                            .putLong(Double.doubleToLongBits(number))
                            .flip());
        } else if (value instanceof String text && isPlain(text)) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            TEXT.write(
                    buffer,
                    ByteBuffer.allocate(Short.BYTES + bytes.length)
                            .putShort((short) bytes.length)
                            .put(bytes)
                            .flip());
        } else {
            super.write(buffer, key);
        }
    }

    @Override
    public Object read(ByteBuffer buffer) {
        int begin = buffer.position();
        if (buffer.get() == SERIALIZED) {
            byte[] key = new byte[DataUtils.readVarInt(buffer)];
            buffer.get(key);
            ByteBuffer number = NUMBER.valueIn(key);
            if (number != null && number.remaining() == Double.BYTES) {
                return new KeyValue(number.getDouble());
            }
            ByteBuffer text = TEXT.valueIn(key);
            if (text != null && text.getShort() == text.remaining()) {
                String plain = StandardCharsets.US_ASCII.decode(text).toString();
                if (isPlain(plain)) {
                    return new KeyValue(plain);
                }
            }
        }
        buffer.position(begin);
        return super.read(buffer);
    }

    /** Of a key with one value only. */
    private static @Nullable Object value(Object key) {
        return key instanceof KeyValue values && values.size() == 1 ? values.get(0) : null;
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST && text.chars().allMatch(each -> each > 0 && each < 128);
    }
}

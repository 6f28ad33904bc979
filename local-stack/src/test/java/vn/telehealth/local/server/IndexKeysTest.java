package vn.telehealth.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;

/** A store that was written before has to be found in order. */
class IndexKeysTest {

    private final IndexKeys quick = new IndexKeys();
    private final ObjectDataType usual = new ObjectDataType();

    @Test
    void ordersAsTheStoreDoes() {
        List<Object> keys = keys();

        for (Object one : keys) {
            for (Object other : keys) {
                assertThat(Integer.signum(quick.compare(one, other)))
                        .as(one + " and " + other)
                        .isEqualTo(Integer.signum(usual.compare(one, other)));
            }
        }
    }

    @Test
    void writesAsTheStoreDoes() {
        for (Object key : keys()) {
            assertThat(written(quick, key)).as(key.toString()).isEqualTo(written(usual, key));
        }
    }

    @Test
    void readsWhatTheStoreWrote() {
        for (Object key : keys()) {
            byte[] written = written(usual, key);
            ByteBuffer buffer = ByteBuffer.wrap(written);

            assertThat(quick.read(buffer)).isEqualTo(key);
            assertThat(buffer.remaining()).as("left of " + key).isZero();
        }
    }

    private static List<Object> keys() {
        Random random = new Random(7);
        List<Object> keys = new ArrayList<>();
        for (double number : new double[] {0, -0.0, 1, 255, 256, 65_536, 1e6, -1, 0.5, Double.MAX_VALUE, Double.NaN}) {
            keys.add(new KeyValue(number));
        }
        for (String text : List.of(
                "",
                "a",
                "A",
                "b",
                "ab",
                "0/1",
                "0/10",
                "thuốc",
                "\u0000",
                "\u0080",
                "x".repeat(255),
                "x".repeat(256))) {
            keys.add(new KeyValue(text));
        }
        for (int i = 0; i < 20; i++) {
            keys.add(new KeyValue(new UUID(random.nextLong(), random.nextLong()).toString()));
            keys.add(new KeyValue((double) random.nextInt(1_000_000)));
        }
        keys.add(new KeyValue("a", "b"));
        keys.add(new KeyValue(1.0, "b"));
        keys.add(new KeyValue(true));
        keys.addAll(List.of(1.0, 2.0, "ab", "b"));
        return keys;
    }

    private static byte[] written(ObjectDataType type, Object key) {
        WriteBuffer buffer = new WriteBuffer();
        type.write(buffer, key);
        byte[] bytes = new byte[buffer.position()];
        buffer.getBuffer().flip().get(bytes);
        return bytes;
    }
}

package vn.telehealth.test.input;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Input that is almost right, and some that is noise. The same in each run; {@code -Dinputs.seed} makes other input, {@code
 * -Dinputs.tries} more of it.
 */
public final class Mutations {

    private static final byte[] EXTREMES = {0, 1, 0x7f, (byte) 0x80, (byte) 0xff};

    private static final String[] HOSTILE = {
        "\0",
        "\uD800",
        "\uDFFF",
        "\uFEFF",
        "\u202E",
        "\u200B",
        "e\u0302\u0301",
        "\uD835\uDFD8",
        "\u0661",
        "\r\n",
        "\n\n",
        "\"",
        "\\",
        ",",
        ".",
        "-",
        "+",
        "=",
        " ",
        "\\u0000",
        "1e999999999",
        "-0",
        "99999999999999999999",
        "[[[[[[[[",
        "{\"\":{\"\":",
        "null",
        "\u0130",
        "\u00DF",
        "%00"
    };

    private final Random random = new Random(Long.getLong("inputs.seed", 4));

    private Mutations() {}

    /** Of bytes: each try changes one of the valid values in one to three places, or is noise. */
    public static Stream<byte[]> of(int tries, byte[]... valid) {
        Mutations mutations = new Mutations();
        return IntStream.range(0, tries(tries)).mapToObj(i -> {
            if (i % 16 == 0) {
                return mutations.noise();
            }
            byte[] mutated = valid[i % valid.length];
            for (int times = 1 + mutations.random.nextInt(3); times > 0; times--) {
                mutated = mutations.mutate(mutated);
            }
            return mutated;
        });
    }

    /** Of text, with the characters that trouble readers of text. */
    public static Stream<String> of(int tries, String... valid) {
        Mutations mutations = new Mutations();
        return IntStream.range(0, tries(tries)).mapToObj(i -> {
            String mutated = i % 16 == 0 ? "" : valid[i % valid.length];
            for (int times = 1 + mutations.random.nextInt(3); times > 0; times--) {
                mutated = mutations.mutate(mutated);
            }
            return mutated;
        });
    }

    private static int tries(int usual) {
        return Integer.getInteger("inputs.tries", usual);
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] mutate(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + random.nextInt(1 + Math.min(40, bytes.length)));
        return switch (at == bytes.length ? 4 : random.nextInt(6)) {
            case 0 -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
            case 1 -> with(bytes, at, EXTREMES[random.nextInt(EXTREMES.length)]);
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> join(bytes, at, to, new byte[0]);
            case 4 -> join(bytes, at, at, noise());
            default -> join(bytes, to, to, repeated(Arrays.copyOfRange(bytes, at, to), 1 + random.nextInt(8)));
        };
    }

    private String mutate(String text) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(1 + Math.min(40, text.length())));
        String piece = switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> text.substring(at, to).repeat(1 + random.nextInt(8));
            case 2 -> String.valueOf((char) random.nextInt(0x10000));
            default -> HOSTILE[random.nextInt(HOSTILE.length)];
        };
        return random.nextBoolean()
                ? text.substring(0, at) + piece + text.substring(at)
                : text.substring(0, at) + piece + text.substring(to);
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        byte[] changed = bytes.clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] repeated(byte[] piece, int times) {
        byte[] repeated = new byte[piece.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(piece, 0, repeated, i * piece.length, piece.length);
        }
        return repeated;
    }

    private static byte[] join(byte[] bytes, int head, int tail, byte[] between) {
        byte[] joined = Arrays.copyOf(bytes, head + between.length + bytes.length - tail);
        System.arraycopy(between, 0, joined, head, between.length);
        System.arraycopy(bytes, tail, joined, head + between.length, bytes.length - tail);
        return joined;
    }
}

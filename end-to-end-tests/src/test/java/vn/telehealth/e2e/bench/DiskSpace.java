package vn.telehealth.e2e.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import vn.telehealth.local.LocalStack;

/** What a bench wants to write, checked before it begins. */
final class DiskSpace {

    private static final long GIGABYTE = 1_000_000_000;
    /** Left to others. */
    private static final long MARGIN = 2 * GIGABYTE;

    private DiskSpace() {}

    /** @throws IllegalStateException saying how much is missing where, and how to do with less */
    static void require(LocalStack stack, long bytes, String smaller) throws IOException {
        long free = Files.getFileStore(stack.settings().home()).getUsableSpace();
        if (free < bytes + MARGIN) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "%.1f GB are needed in %s, and %.1f GB are free: make room, or take fewer with %s",
                    (double) (bytes + MARGIN) / GIGABYTE,
                    stack.settings().home(),
                    (double) free / GIGABYTE,
                    smaller));
        }
    }
}

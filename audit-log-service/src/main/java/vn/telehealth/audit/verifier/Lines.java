package vn.telehealth.audit.verifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of an export as bytes, one after the other; empty ones are passed over. */
final class Lines implements AutoCloseable {

    /** No record is longer, in bytes; of a line that is, one byte more than this is given. */
    static final int LONGEST = 1 << 20;

    private final InputStream in;

    Lines(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /**
     * @return without what ends the line; null at the end
     */
    byte @Nullable [] next() throws IOException {
        for (var c = in.read(); c >= 0; c = in.read()) {
            if (c != '\n' && c != '\r') {
                return rest(c);
            }
        }
        return null;
    }

    private byte[] rest(int first) throws IOException {
        var line = new ByteArrayOutputStream(512);
        for (var c = first; c >= 0 && c != '\n'; c = in.read()) {
            if (line.size() <= LONGEST) {
                line.write(c);
            }
        }
        var bytes = line.toByteArray();
        return bytes.length <= LONGEST && bytes[bytes.length - 1] == '\r'
                ? Arrays.copyOf(bytes, bytes.length - 1)
                : bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

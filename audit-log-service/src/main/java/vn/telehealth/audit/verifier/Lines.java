package vn.telehealth.audit.verifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of an export as bytes, one after the other; empty ones are passed over. */
final class Lines implements AutoCloseable {

    private static final int LONGEST = 1 << 20;

    private final InputStream in;

    Lines(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /**
     * @return null at the end
     * @throws IOException also for a line of more than one MiB, which no record is
     */
    byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        for (var c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n' && line.size() > 0) {
                return line.toByteArray();
            }
            if (c != '\n' && c != '\r') {
                line.write(c);
            }
            if (line.size() > LONGEST) {
                throw new IOException("A line of the export is longer than 1 MiB");
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

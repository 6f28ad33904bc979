package vn.telehealth.e2e.faults.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.e2e.faults.evidence.Attempt;

/** Every request of every client, one line of JSON each, in the order of their ends. */
public final class History implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer file;

    public History(Path path) throws IOException {
        this.file = Files.newBufferedWriter(path);
    }

    synchronized void add(Attempt attempt) {
        try {
            file.write(JSON.writeValueAsString(attempt));
            file.write('\n');
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}

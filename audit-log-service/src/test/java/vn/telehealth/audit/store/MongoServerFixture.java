package vn.telehealth.audit.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A server that speaks MongoDB's protocol and keeps its data in a file or in memory. */
public final class MongoServerFixture implements AutoCloseable {

    private final Supplier<H2Backend> backend;
    private final int port;
    private MongoServer server;

    private MongoServerFixture(Supplier<H2Backend> backend) {
        this.backend = backend;
        this.server = new MongoServer(backend.get());
        this.port = server.bind().getPort();
    }

    public static MongoServerFixture inMemory() {
        return new MongoServerFixture(H2Backend::inMemory);
    }

    public static MongoServerFixture at(Path file) {
        return new MongoServerFixture(() -> new H2Backend(file.toString()));
    }

    public static MongoServerFixture inTemporaryFile() {
        try {
            var file = Files.createTempFile("audit-store", ".mv");
            file.toFile().deleteOnExit();
            return at(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=1000&connectTimeoutMS=1000";
    }

    public MongoClient client() {
        return MongoClients.create(uri());
    }

    /** The same address again, with what is in the file. */
    public void restart() {
        server = new MongoServer(backend.get());
        server.bind("127.0.0.1", port);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}

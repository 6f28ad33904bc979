package vn.telehealth.audit.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;

/** A server that speaks MongoDB's protocol and keeps its data in a file. */
public final class MongoServerFixture implements AutoCloseable {

    private final MongoServer server;
    private final int port;

    private MongoServerFixture(H2Backend backend) {
        server = new MongoServer(backend);
        port = server.bind().getPort();
    }

    public static MongoServerFixture inMemory() {
        return new MongoServerFixture(H2Backend.inMemory());
    }

    public static MongoServerFixture at(Path file) {
        return new MongoServerFixture(new H2Backend(file.toString()));
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=1000&connectTimeoutMS=1000";
    }

    public MongoClient client() {
        return MongoClients.create(uri());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}

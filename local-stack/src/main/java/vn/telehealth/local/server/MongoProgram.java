package vn.telehealth.local.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A process that speaks MongoDB's protocol: arguments are the port and the file. */
public final class MongoProgram {

    private MongoProgram() {}

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        MongoServer server = new MongoServer(new DurableBackend(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "shutdown"));
        server.bind("127.0.0.1", port);
        System.out.println("listens on " + port);
    }

    /** What was answered has been written: left alone, the store would do that a second later. */
    private static final class DurableBackend extends H2Backend {

        DurableBackend(String file) {
            super(MVStore.open(file));
        }

        @Override
        protected MongoDatabase openOrCreateDatabase(String name) {
            return new QuickDatabase(name, getMvStore(), getCursorRegistry());
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            Document answer = super.handleMessage(message);
            if (getMvStore().hasUnsavedChanges()) {
                commit();
            }
            return answer;
        }
    }

    /** Its indexes are opened here first: what is open already is taken as it is. */
    private static final class QuickDatabase extends H2Database {

        private final MVStore store;

        QuickDatabase(String name, MVStore store, CursorRegistry cursors) {
            this.store = store;
            super(name, store, cursors);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            store.openMap(
                    "%s.%s._index_%s".formatted(getDatabaseName(), collection, name),
                    new MVMap.Builder<>().keyType(new IndexKeys()));
            return super.openOrCreateUniqueIndex(collection, name, keys, sparse);
        }
    }
}

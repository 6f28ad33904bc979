package vn.telehealth.audit.store;

import com.mongodb.client.MongoClients;

/** A process that appends the same events again and again, as a consumer does that never gets to commit. */
public final class Appender {

    private static final int BATCH = 37;

    private Appender() {}

    public static void main(String[] args) {
        var events = Integer.parseInt(args[1]);
        try (var client = MongoClients.create(args[0])) {
            var collections = new Collections(client.getDatabase("audit"));
            var records = new Records(collections);
            var log = new Log(records, new StoredTree(records, new Tiles(collections)), new Checkpoints(collections));
            for (var from = 0; from < events; from += BATCH) {
                log.append(Sample.records(from, Math.min(from + BATCH, events)));
            }
        }
    }
}

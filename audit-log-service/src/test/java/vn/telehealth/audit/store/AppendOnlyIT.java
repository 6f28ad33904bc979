package vn.telehealth.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.telehealth.audit.log.Checkpoint;
import vn.telehealth.audit.log.SignedCheckpoint;
import vn.telehealth.audit.log.TestKey;

/** What {@code deploy/mongo/audit.json} grants is enough: nothing is ever updated or removed. */
class AppendOnlyIT {

    private final Set<String> commands = new ConcurrentSkipListSet<>();

    @Test
    void usesNothingButInsertAndFind() {
        try (var server = MongoServerFixture.inMemory()) {
            new StoreUnderTest(server).close();
            var settings = MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(server.uri()))
                    .addCommandListener(new CommandListener() {
                        @Override
                        public void commandStarted(CommandStartedEvent event) {
                            commands.add(event.getCommandName());
                        }
                    })
                    .build();
            try (var client = MongoClients.create(settings)) {
                useEverything(new Collections(client.getDatabase("audit")));
            }
        }

        assertThat(commands)
                .isSubsetOf("insert", "find", "getMore", "listIndexes", "endSessions")
                .contains("insert", "find", "listIndexes");
    }

    @Test
    void theRoleMayInsertAndFindOnly() throws IOException {
        var collections = plan().get("collections", Document.class);

        assertThat(collections.keySet()).containsExactlyInAnyOrder("records", "tiles", "checkpoints", "subjects");
        assertThat(collections.values())
                .extracting(each -> ((Document) each).getList("actions", String.class))
                .allSatisfy(actions -> assertThat(actions).isSubsetOf("insert", "find", "listIndexes"));
    }

    @Test
    void thePlanMakesTheIndexesOfTheService() throws IOException {
        var collections = plan().get("collections", Document.class);
        try (var server = MongoServerFixture.inMemory();
                var store = new StoreUnderTest(server)) {
            for (var name : collections.keySet()) {
                var planned = ((Document) collections.get(name)).getList("indexes", Document.class);
                var made = store.database.getCollection(name).listIndexes().into(new ArrayList<>());

                assertThat(planned)
                        .as(name)
                        .extracting(AppendOnlyIT::index)
                        .containsExactlyInAnyOrderElementsOf(made.stream()
                                .filter(index -> !"_id_".equals(index.getString("name")))
                                .map(AppendOnlyIT::index)
                                .toList());
            }
        }
    }

    private static String index(Document index) {
        return "%s %s unique: %s"
                .formatted(
                        index.getString("name"),
                        index.get("key", Document.class).toJson(),
                        index.getBoolean("unique", false));
    }

    private static Document plan() throws IOException {
        return Document.parse(Files.readString(Path.of("../deploy/mongo/audit.json")));
    }

    static void useEverything(Collections collections) {
        collections.requireIndexes();
        var records = new Records(collections);
        var checkpoints = new Checkpoints(collections);
        var log = new Log(records, new StoredTree(records, new Tiles(collections)), checkpoints);
        log.append(new Subjects(collections).complete(Sample.records(0, 500)));
        log.append(Sample.records(400, 600));
        var tree = log.tree();
        assertThat(tree.size()).isEqualTo(600);
        var checkpoint = new Checkpoint("telehealth.vn/audit-log", tree, Instant.parse("2026-11-22T03:00:00Z"));
        var signed = new StoredCheckpoint(0, SignedCheckpoint.sign(checkpoint, new TestKey()), Map.of("audit-0", 7L));
        assertThat(checkpoints.insert(signed)).isTrue();
        assertThat(checkpoints.insert(signed)).as("a second time").isFalse();
        assertThat(checkpoints.latest()).contains(signed);
        assertThat(checkpoints.between(0, 601, 10)).hasSize(1);
        assertThat(checkpoints.ofSize(600)).contains(signed);
        assertThat(log.proofs().inclusion(5, 600)).isNotEmpty();
        assertThat(new Search(collections).find(Criteria.ofPatient(Sample.PATIENT), 100, 10))
                .hasSize(10);
        assertThat(records.findByEvent(Sample.eventId(3))).isPresent();
    }
}

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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.telehealth.audit.log.Checkpoint;
import vn.telehealth.audit.log.SignedCheckpoint;
import vn.telehealth.audit.log.TestKey;

/** What {@code deploy/mongo/roles.js} grants is enough: nothing is ever updated or removed. */
class AppendOnlyIT {

    private static final Path ROLES = Path.of("../deploy/mongo/roles.js");

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
        var granted = Pattern.compile("actions: (.*)\n").matcher(Files.readString(ROLES));

        assertThat(granted.find()).isTrue();
        assertThat(Pattern.compile("\"(\\w+)\"").matcher(granted.group(1)).results())
                .extracting(result -> result.group(1))
                .containsOnly("records", "insert", "find", "listIndexes");
    }

    @Test
    void theScriptMakesTheIndexesOfTheService() throws IOException {
        var script = Files.readString(ROLES);

        assertThat(script)
                .contains("audit.records.createIndex({ eventId: 1 }, { unique: true })")
                .contains("audit.checkpoints.createIndex({ size: 1 })");
        var fields = Pattern.compile("\\[([^]]*)]\\.forEach\\(\\(field\\)").matcher(script);
        assertThat(fields.find()).isTrue();
        assertThat(fields.group(1).replace("\"", "").split(", ")).containsExactlyElementsOf(RecordDocuments.SEARCHED);
    }

    private static void useEverything(Collections collections) {
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

package vn.telehealth.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.Port;
import vn.telehealth.local.Settings;
import vn.telehealth.local.plan.Progress;
import vn.telehealth.local.setup.AuditStore;

/**
 * A real MongoDB, set up as {@code ./telehealth up} does where there is a {@code mongod}: on the PATH, or named by
 * {@code TELEHEALTH_TEST_MONGOD}. Without one these tests are skipped.
 */
class AppendOnlyUserIT {

    private static final int UNAUTHORIZED = 13;

    @TempDir
    private static Path home;

    private static LocalStack stack;
    private static MongoClient client;

    @BeforeAll
    static void up() {
        var mongod = mongod();
        Assumptions.assumeTrue(mongod.isPresent(), "there is no mongod");
        // Above that the system takes the ports of clients from.
        var offset = 5_000 + 6 * (int) (ProcessHandle.current().pid() % 100);
        var own = Settings.from(Map.of());
        var settings = new Settings(own.project(), home.resolve("state"), own.cache(), offset);
        stack = LocalStack.of(settings, Map.of("TELEHEALTH_MONGOD", mongod.get()));
        stack.up(Progress.SILENT, Set.of(AuditStore.TASK));
        // What a start finds done already it does again without harm.
        stack.up(Progress.SILENT, Set.of(AuditStore.TASK));
        client = MongoClients.create(new AuditStore(stack.supplies()).uri());
        // All that the service does, it may do.
        AppendOnlyIT.useEverything(new Collections(client.getDatabase("audit")));
    }

    @AfterAll
    static void reset() {
        if (client != null) {
            client.close();
        }
        if (stack != null) {
            stack.reset(Progress.SILENT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{update: 'records', updates: [{q: {}, u: {$set: {json: '{}'}}, multi: true}]}",
                "{update: 'records', updates: [{q: {_id: 1}, u: {json: '{}'}, upsert: true}]}",
                "{delete: 'records', deletes: [{q: {}, limit: 0}]}",
                "{findAndModify: 'records', query: {}, remove: true}",
                "{update: 'checkpoints', updates: [{q: {}, u: {$set: {size: 0}}}]}",
                "{delete: 'checkpoints', deletes: [{q: {}, limit: 0}]}",
                "{delete: 'tiles', deletes: [{q: {}, limit: 0}]}",
                "{delete: 'subjects', deletes: [{q: {}, limit: 0}]}",
                "{aggregate: 'tiles', pipeline: [{$out: 'records'}], cursor: {}}",
                "{aggregate: 'tiles', pipeline: [{$merge: 'records'}], cursor: {}}",
                "{drop: 'records'}",
                "{dropIndexes: 'records', index: '*'}",
                "{createIndexes: 'records', indexes: [{key: {time: 1}, name: 'gone', expireAfterSeconds: 1}]}",
                "{collMod: 'records', validator: {}}",
                "{convertToCapped: 'records', size: 4096}",
                "{create: 'other'}",
                "{insert: 'other', documents: [{}]}",
                "{dropDatabase: 1}",
                "{updateRole: 'auditAppendOnly', privileges: []}",
                "{grantRolesToUser: 'audit-log-service', roles: ['readWrite']}",
                "{updateUser: 'audit-log-service', roles: ['readWrite']}"
            })
    void mayChangeAndRemoveNothing(String command) {
        var database = client.getDatabase("audit");
        var before = everything();

        assertThatThrownBy(() -> database.runCommand(Document.parse(command)))
                .isInstanceOfSatisfying(
                        MongoException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(UNAUTHORIZED));

        assertThat(everything()).hasSizeGreaterThan(600).isEqualTo(before);
    }

    @Test
    void tellsNothingToWhoeverHasNoPassword() {
        var open = "mongodb://127.0.0.1:" + Port.MONGO.at(stack.settings());
        try (var stranger = MongoClients.create(open)) {
            for (var command : List.of("{find: 'records'}", "{insert: 'records', documents: [{}]}", "{usersInfo: 1}")) {
                assertThatThrownBy(() -> stranger.getDatabase("audit").runCommand(Document.parse(command)))
                        .hasMessageContaining("requires authentication");
            }
        }
    }

    private static List<Document> everything() {
        var all = new ArrayList<Document>();
        for (var name : List.of("records", "tiles", "checkpoints", "subjects")) {
            client.getDatabase("audit").getCollection(name).find().into(all);
        }
        return all;
    }

    private static Optional<String> mongod() {
        var named = Optional.ofNullable(System.getenv("TELEHEALTH_TEST_MONGOD"));
        return named.or(() -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst());
    }
}

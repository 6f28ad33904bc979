package vn.telehealth.local.server;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.telehealth.local.Port;
import vn.telehealth.local.file.Folders;
import vn.telehealth.local.health.SocketHealth;
import vn.telehealth.local.plan.Part;
import vn.telehealth.local.plan.Server;
import vn.telehealth.local.process.Command;
import vn.telehealth.local.process.Invocation;
import vn.telehealth.local.setup.AuditStore;
import vn.telehealth.local.supply.Supplies;

/**
 * The audit log's store. A {@code mongod} where there is one: it wants a password of everybody, and the service's user can
 * insert and find only. Else a server in Java that speaks its protocol, keeps its data in H2 and knows no users.
 */
public final class MongoServer {

    public static final String NAME = "mongo";

    /** Address of a MongoDB that is used instead of this stack's own. */
    private static final String ELSEWHERE = "TELEHEALTH_MONGODB_URI";

    /** A mongod that is not on the PATH. */
    private static final String PROGRAM = "TELEHEALTH_MONGOD";

    private static final String URI_PROPERTY = "spring.mongodb.uri";

    /** With time-outs that tell a server which is gone from one that is busy. */
    private static final String TIMES =
            "serverSelectionTimeoutMS=5000&connectTimeoutMS=5000&socketTimeoutMS=60000&waitQueueTimeoutMS=3000";

    private final Supplies supplies;
    private final int port;

    public MongoServer(Supplies supplies) {
        this.supplies = supplies;
        this.port = supplies.port(Port.MONGO);
    }

    List<Part> parts() {
        if (elsewhere().isPresent()) {
            return List.of();
        }
        Server server = new Server(NAME, Set.of(), List.of(port), this::prepare, new SocketHealth(port, "", ""));
        return mongod().isPresent() ? List.of(server, new AuditStore(supplies).task()) : List.of(server);
    }

    /** An address with a password in it is kept among the service's secrets. */
    SpringService storing(SpringService service) {
        Optional<String> elsewhere = elsewhere();
        if (elsewhere.isPresent()) {
            supplies.secrets().put(service.name(), URI_PROPERTY, elsewhere.get());
            return service;
        }
        if (mongod().isPresent()) {
            AuditStore store = new AuditStore(supplies);
            supplies.secrets()
                    .put(service.name(), URI_PROPERTY, store.uri() + "&appName=" + service.name() + "&" + TIMES);
            return service.needing(AuditStore.TASK).told(Map.of("TELEHEALTH_AUDIT_STORE_CREATEINDEXES", "false"));
        }
        String open = "mongodb://127.0.0.1:%d/?appName=%s&%s".formatted(port, service.name(), TIMES);
        return service.needing(NAME).told(Map.of("SPRING_MONGODB_URI", open));
    }

    private Invocation prepare() throws IOException, InterruptedException {
        Optional<String> mongod = mongod();
        return mongod.isPresent() ? realOne(mongod.get()) : inJava();
    }

    private Invocation realOne(String program) throws IOException {
        return Invocation.of(List.of(
                program,
                "--auth",
                "--bind_ip",
                "127.0.0.1",
                "--nounixsocket",
                "--port",
                Integer.toString(port),
                "--dbpath",
                Folders.closed(supplies.settings().data("mongod")).toString(),
                "--wiredTigerCacheSizeGB",
                "0.25"));
    }

    private Invocation inJava() throws IOException, InterruptedException {
        OwnProgram program = new OwnProgram(supplies, NAME);
        return program.running(
                MongoProgram.class.getName(),
                Integer.toString(port),
                program.data().resolve("store.h2").toString());
    }

    private Optional<String> elsewhere() {
        return Optional.ofNullable(supplies.environment().get(ELSEWHERE));
    }

    private Optional<String> mongod() {
        return Optional.ofNullable(supplies.environment().get(PROGRAM))
                .or(() -> Optional.of("mongod").filter(Command::exists));
    }
}

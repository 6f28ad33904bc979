package vn.telehealth.e2e.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.plan.Server;
import vn.telehealth.local.process.Invocation;
import vn.telehealth.local.process.Processes;
import vn.telehealth.local.server.KafkaServer;
import vn.telehealth.local.server.Services;
import vn.telehealth.local.server.SpringService;
import vn.telehealth.local.supply.Supplies;

/** One more instance of the audit log beside the fleet's own, with a log of its own in the same store. */
final class AuditLogCopy implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Supplies supplies;
    private final Processes processes;
    private final String database;
    private final Server server;

    private AuditLogCopy(Supplies supplies, String database, Server server) {
        this.supplies = supplies;
        this.processes = new Processes(supplies.settings());
        this.database = database;
        this.server = server;
    }

    /**
     * Starts it; {@link #await} waits until it can be used.
     *
     * @param database its log, also its name
     * @param port before the offset
     */
    static AuditLogCopy launch(LocalStack stack, String database, int port) throws Exception {
        Supplies supplies = stack.supplies();
        SpringService own = new Services(supplies).get(Services.AUDIT_LOG);
        Server server = new SpringService(own.name(), port, port, own.needs(), own.environment(), own.secrets())
                .told(Map.of(
                        "TELEHEALTH_AUDIT_STORE_DATABASE", database,
                        "TELEHEALTH_AUDIT_GROUP", database,
                        "TELEHEALTH_AUDIT_IDENTITY_ENABLED", "false"))
                .server(supplies);
        AuditLogCopy copy = new AuditLogCopy(supplies, database, server);
        Invocation invocation = server.launch().prepare();
        // The start-up cache is the fleet's own.
        copy.processes.launch(
                database,
                new Invocation(
                        invocation.command(), invocation.environment(), invocation.inputs(), invocation.stop(), null));
        return copy;
    }

    void await() {
        Awaitility.await(database + ", see its log")
                .atMost(PATIENCE)
                .failFast("it ended", () -> processes.find(database).isEmpty())
                .until(() -> server.health().ready());
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.ports().getFirst());
    }

    /** Nothing waits for what it has not read. */
    @Override
    public void close() throws IOException, InterruptedException {
        processes.stop(database, GRACE);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KafkaServer.bootstrap(supplies)))) {
            Awaitility.await("the end of group " + database).ignoreExceptions().until(() -> {
                admin.deleteConsumerGroups(List.of(database)).all().get();
                return true;
            });
        }
    }
}

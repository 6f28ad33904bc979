package vn.telehealth.e2e.bench;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.plan.Server;
import vn.telehealth.local.process.Processes;
import vn.telehealth.local.server.Services;
import vn.telehealth.local.server.SpringService;

/** One more instance of a service of the fleet, on a store of its own. */
final class TwinService implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Processes processes;
    private final String name;
    private final int port;

    private TwinService(Processes processes, String name, int port) {
        this.processes = processes;
        this.name = name;
        this.port = port;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param port before the offset
     * @param environment what it is told otherwise than its twin
     */
    static TwinService start(LocalStack stack, String service, int port, Map<String, String> environment)
            throws Exception {
        SpringService model = new Services(stack.supplies())
                .all().stream()
                        .filter(each -> each.name().equals(service))
                        .findFirst()
                        .orElseThrow();
        Map<String, String> told = new HashMap<>(model.environment());
        told.putAll(environment);
        Server server = new SpringService(service, port, model.needs(), told, model.secrets()).server(stack.supplies());
        TwinService twin = new TwinService(
                new Processes(stack.settings()),
                service + "-" + port,
                server.ports().getFirst());
        twin.processes.launch(twin.name, server.launch().prepare());
        Awaitility.await(twin.name).atMost(PATIENCE).until(server.health()::ready);
        return twin;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() throws Exception {
        processes.stop(name, GRACE);
    }
}

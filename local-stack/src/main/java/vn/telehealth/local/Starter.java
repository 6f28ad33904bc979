package vn.telehealth.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.telehealth.local.health.Health;
import vn.telehealth.local.plan.Part;
import vn.telehealth.local.plan.Progress;
import vn.telehealth.local.plan.Server;
import vn.telehealth.local.plan.Task;
import vn.telehealth.local.process.Invocation;
import vn.telehealth.local.process.Pid;
import vn.telehealth.local.process.PortUse;
import vn.telehealth.local.process.Processes;
import vn.telehealth.local.process.Until;

/** Brings one part to where it has to be, whatever state it is in. */
final class Starter {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration TO_LEAVE_A_PORT = Duration.ofSeconds(5);
    private static final int TAIL = 15;

    private final Settings settings;
    private final Processes processes;
    private final Progress progress;

    Starter(Settings settings, Processes processes, Progress progress) {
        this.settings = settings;
        this.processes = processes;
        this.progress = progress;
    }

    void start(Part part) {
        long begun = System.nanoTime();
        progress.begins(part.name());
        try {
            String note = switch (part) {
                case Server server -> start(server);
                case Task task -> {
                    task.action().run();
                    yield "done";
                }
            };
            progress.ready(part.name(), note, Duration.ofNanos(System.nanoTime() - begun));
        } catch (StackFailure e) {
            progress.failed(part.name());
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            progress.failed(part.name());
            throw new StackFailure(part.name() + " was interrupted.", e);
        } catch (Exception e) {
            progress.failed(part.name());
            throw new StackFailure(part.name() + " failed: " + e.getMessage(), e);
        }
    }

    private String start(Server server) throws Exception {
        Invocation invocation = server.launch().prepare();
        Optional<Pid> running = processes.find(server.name());
        String note = "started";
        if (running.isPresent()) {
            if (processes.upToDate(server.name(), invocation)) {
                awaitHealth(server, running.get());
                return "runs already";
            }
            processes.stop(server.name(), GRACE);
            note = "started anew, for it had changed";
        }
        refuseTakenPorts(server);
        awaitHealth(server, processes.launch(server.name(), invocation));
        return note;
    }

    /** @throws StackFailure if the process ends, or has not answered in time */
    private void awaitHealth(Server server, Pid pid) throws InterruptedException {
        Health health = server.health();
        boolean settled = Until.holds(() -> health.ready() || !pid.alive(), PATIENCE);
        if (!pid.alive()) {
            throw new StackFailure(server.name() + " ended while it was starting; the end of its log, "
                    + settings.log(server.name()) + ", says:\n" + processes.tail(server.name(), TAIL));
        }
        if (!settled) {
            throw new StackFailure(server.name() + " runs but has not answered for " + PATIENCE.toMinutes()
                    + " minutes: see " + settings.log(server.name())
                    + ", then run ./telehealth down and ./telehealth up.");
        }
    }

    /** What an ended process leaves on its port for a moment is no reason to refuse, nor is another's look at the port. */
    void refuseTakenPorts(Server server) throws IOException, InterruptedException {
        if (Until.holds(() -> taken(server).isEmpty(), TO_LEAVE_A_PORT)) {
            return;
        }
        for (int port : taken(server)) {
            throw new StackFailure("Port " + port + ", which " + server.name() + " needs, is taken"
                    + PortUse.holder(port).map(holder -> " by " + holder).orElse("")
                    + ": stop that, or set TELEHEALTH_PORT_OFFSET to move all ports, e.g. to 1000.");
        }
    }

    private static List<Integer> taken(Server server) {
        return server.ports().stream().filter(port -> !PortUse.free(port)).toList();
    }
}

package vn.telehealth.local;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.telehealth.local.client.Front;
import vn.telehealth.local.file.Folders;
import vn.telehealth.local.health.HttpHealth;
import vn.telehealth.local.health.HttpsHealth;
import vn.telehealth.local.plan.Plan;
import vn.telehealth.local.plan.Progress;
import vn.telehealth.local.plan.Server;
import vn.telehealth.local.process.Pid;
import vn.telehealth.local.process.Processes;
import vn.telehealth.local.process.StackLock;
import vn.telehealth.local.secret.Secrets;
import vn.telehealth.local.server.Catalogue;
import vn.telehealth.local.server.EdgeServer;
import vn.telehealth.local.server.KeycloakServer;
import vn.telehealth.local.server.PostgresServer;
import vn.telehealth.local.server.Services;
import vn.telehealth.local.setup.AuthorityRoots;
import vn.telehealth.local.supply.Supplies;

/**
 * One stack: every server and service, as real processes that outlive the caller. Several stacks stand side by side when
 * their settings differ in home and port offset. All methods throw {@link StackFailure} with a sentence for people.
 */
public final class LocalStack {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Supplies supplies;
    private final Processes processes;

    private LocalStack(Supplies supplies) {
        this.supplies = supplies;
        this.processes = new Processes(supplies.settings());
    }

    public static LocalStack of(Settings settings, Map<String, String> environment) {
        return new LocalStack(Supplies.of(settings, environment));
    }

    /** The stack that the environment variables of {@link Settings#from} name. */
    public static LocalStack fromEnvironment() {
        return of(Settings.from(System.getenv()), System.getenv());
    }

    public Settings settings() {
        return supplies.settings();
    }

    /** For those who act in this stack as its people do: ports, secrets, programs. */
    public Supplies supplies() {
        return supplies;
    }

    public Secrets secrets() {
        return supplies.secrets();
    }

    /** Starts what does not run or has changed, and waits until all of it answers. */
    public void up(Progress progress) {
        up(progress, Set.of());
    }

    /**
     * Starts some parts alone.
     *
     * @param only parts to start, with what they need; empty for all
     */
    public void up(Progress progress, Set<String> only) {
        locked(() -> {
            Plan plan = only.isEmpty() ? plan() : plan().only(only);
            new Preflight(settings()).check(runs(plan));
            Starter starter = new Starter(settings(), processes, progress);
            for (Server server : plan.servers()) {
                if (processes.find(server.name()).isEmpty()) {
                    starter.refuseTakenPorts(server);
                }
            }
            raise(plan.forwards(starter::start));
        });
    }

    /** Stops all of it in order; what does not end by itself is killed. */
    public void down(Progress progress) {
        locked(() -> {
            Stopper stopper = new Stopper(processes, progress);
            List<Throwable> failures = plan().backwards(stopper::stop);
            // What another version of the project had started.
            for (String stranger : processes.names()) {
                processes.stop(stranger, GRACE);
            }
            raise(failures);
        });
    }

    /** Stops all of it and deletes its state: data, secrets, logs. What other stacks share stays. */
    public void reset(Progress progress) {
        down(progress);
        locked(() -> {
            new PostgresServer(supplies).forget();
            Folders.delete(settings().home());
        });
    }

    public List<ServerStatus> status() {
        return plan().servers().parallelStream().map(this::status).toList();
    }

    /** As a crash: SIGKILL, and no clean-up. */
    public void kill(String component) {
        attempt(() -> processes.kill(server(component).name()));
    }

    /** An orderly end. */
    public void stop(String component) {
        attempt(() -> processes.stop(server(component).name(), GRACE));
    }

    /** Starts one component alone, if it does not run, and waits until it answers. */
    public void start(String component) {
        new Starter(settings(), processes, Progress.SILENT).start(server(component));
    }

    /**
     * For commands that act in a running stack.
     *
     * @throws StackFailure unless the component runs
     */
    public void require(String component) {
        if (processes.find(server(component).name()).isEmpty()) {
            throw new StackFailure(component + " does not run: start it with ./telehealth up.");
        }
    }

    /** Where the component is reached over HTTP. */
    public URI url(String component) {
        return switch (component) {
            case KeycloakServer.NAME -> KeycloakServer.url(supplies);
            case EdgeServer.NAME -> EdgeServer.url(supplies);
            default ->
                URI.create("http://127.0.0.1:" + server(component).ports().getFirst());
        };
    }

    /** Where people reach the platform: the edge where there is one, else the gateway. */
    public Front front() throws IOException {
        return processes.find(EdgeServer.NAME).isPresent()
                ? Front.edge(EdgeServer.url(supplies), new AuthorityRoots(supplies).file())
                : Front.plain(url(Services.GATEWAY));
    }

    /** Name and address of all that runs, in the order of their start. */
    public Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (Server server : plan().servers()) {
            if (processes.find(server.name()).isEmpty()) {
                continue;
            }
            addresses.put(
                    server.name(),
                    server.health() instanceof HttpHealth || server.health() instanceof HttpsHealth
                            ? url(server.name()).toString()
                            : "127.0.0.1:" + server.ports().getFirst());
        }
        return addresses;
    }

    /** What else is good to know, by topic. */
    public Map<String, String> notes() {
        return new Catalogue(supplies).notes();
    }

    private Plan plan() {
        return new Catalogue(supplies).plan();
    }

    private boolean runs(Plan plan) {
        return plan.servers().stream()
                .anyMatch(server -> processes.find(server.name()).isPresent());
    }

    private Server server(String name) {
        return plan().servers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StackFailure("There is no component " + name + "; there are "
                        + plan().servers().stream().map(Server::name).collect(Collectors.joining(", ")) + "."));
    }

    private ServerStatus status(Server server) {
        Optional<Pid> pid = processes.find(server.name());
        ServerStatus.State state = ServerStatus.State.DOWN;
        if (pid.isPresent()) {
            state = server.health().ready() ? ServerStatus.State.UP : ServerStatus.State.SILENT;
        }
        return new ServerStatus(
                server.name(),
                state,
                server.ports().getFirst(),
                pid.map(Pid::number).orElse(0L),
                pid.map(Pid::memory).orElse(0L));
    }

    private interface Change {
        void make() throws IOException, InterruptedException;
    }

    private void locked(Change change) {
        attempt(() -> {
            Optional<StackLock> lock = StackLock.tryAcquire(settings().home().resolve("lock"));
            if (lock.isEmpty()) {
                throw new StackFailure("Another ./telehealth command is changing this stack ("
                        + settings().home() + "): wait until it is through, or stop it with Ctrl-C.");
            }
            try (StackLock held = lock.get()) {
                change.make();
            }
        });
    }

    private static void attempt(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new StackFailure("Reading or writing failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", e);
        }
    }

    private static void raise(List<Throwable> failures) {
        if (!failures.isEmpty()) {
            throw new StackFailure(failures.stream()
                    .map(failure -> failure.getMessage() == null ? failure.toString() : failure.getMessage())
                    .distinct()
                    .collect(Collectors.joining("\n")));
        }
    }
}

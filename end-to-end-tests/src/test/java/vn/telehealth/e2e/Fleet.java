package vn.telehealth.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.telehealth.e2e.faults.inject.Detours;
import vn.telehealth.e2e.faults.inject.Disk;
import vn.telehealth.e2e.faults.inject.Means;
import vn.telehealth.e2e.faults.inject.MovedClock;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.Port;
import vn.telehealth.local.Settings;
import vn.telehealth.local.plan.Progress;
import vn.telehealth.local.supply.Supplies;

/**
 * The fleet that the journeys run over: one of its own, started with the first test and deleted after the last. While
 * writing tests, {@code TELEHEALTH_TEST_STACK=running} takes the stack that runs already, and leaves it running.
 */
public final class Fleet {

    private static final int[] SERVICE_PORTS = {8080, 8081, 8083, 8084, 8085, 8089, 8090};
    /** With more, ports would lie where the system takes those of clients from. */
    private static final int HIGHEST_OFFSET = 5_600;

    /** System property: the fleet is made so that tests can break what it stands on. */
    private static final String BREAKABLE = "faults.breakable";

    private static Means means = Means.NONE;
    private static final LocalStack STACK = start();

    private Fleet() {}

    public static LocalStack stack() {
        return STACK;
    }

    /** None unless asked for, and none in a fleet that runs already. */
    public static Means means() {
        return means;
    }

    /** Only data stand on the disk that can be full: what is said of it goes elsewhere. */
    private static LocalStack breakable(Settings own) {
        Optional<Disk> disk = Disk.mount(own.home().resolve("data"), "4g");
        means = new Means(Detours.open(own), disk, MovedClock.in(own.home().resolveSibling("clock")));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put(Supplies.DETOURS, "true");
        means.clock().ifPresent(clock -> environment.putAll(clock.environment()));
        return LocalStack.of(own, environment);
    }

    private static LocalStack start() {
        if ("running".equals(System.getenv("TELEHEALTH_TEST_STACK"))) {
            return LocalStack.fromEnvironment();
        }
        Settings usual = Settings.from(System.getenv());
        Path home = usual.project().resolve("end-to-end-tests/target/stack");
        Settings own = new Settings(usual.project(), home, usual.cache(), freeOffset());
        Disk.release(own.home().resolve("data"));
        LocalStack.of(own, System.getenv()).reset(Progress.SILENT);
        LocalStack stack = Boolean.getBoolean(BREAKABLE) ? breakable(own) : LocalStack.of(own, System.getenv());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack)));
        stack.up(new Narrator());
        return stack;
    }

    /** As a crash: what is deleted anyway need not end in good order. Its logs stay. */
    private static void end(LocalStack stack) {
        stack.addresses().keySet().parallelStream().forEach(component -> {
            try {
                stack.kill(component);
            } catch (RuntimeException e) {
                System.out.println("not stopped: " + component + ": " + e.getMessage());
            }
        });
        means.disk().ifPresent(disk -> Disk.release(stack.settings().home().resolve("data")));
    }

    private static int freeOffset() {
        return IntStream.iterate(3_000, offset -> offset < HIGHEST_OFFSET, offset -> offset + 137)
                .filter(Fleet::allFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free block of ports"));
    }

    private static boolean allFree(int offset) {
        IntStream ports = IntStream.concat(
                Arrays.stream(SERVICE_PORTS),
                Stream.of(Port.values())
                        .mapToInt(port -> port.at(new Settings(Path.of(""), Path.of(""), Path.of(""), 0))));
        return ports.allMatch(port -> isFree(port + offset));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** A long start is not silent. */
    private static final class Narrator implements Progress {

        @Override
        public void ready(String part, String note, Duration after) {
            System.out.printf("fleet: %s %s after %d s%n", part, note, after.toSeconds());
        }

        @Override
        public void failed(String part) {
            System.out.println("fleet: " + part + " failed");
        }
    }
}

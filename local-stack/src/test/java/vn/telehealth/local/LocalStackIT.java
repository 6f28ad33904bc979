package vn.telehealth.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.local.dlt.DeadLetter;
import vn.telehealth.local.dlt.DeadLetters;
import vn.telehealth.local.plan.Progress;
import vn.telehealth.local.process.StackLock;

/** The real servers, without the services: those have to be built first. */
class LocalStackIT {

    private static final Set<String> SERVERS =
            Set.of("databases", "topics", "redis", "mongo", "tokens", "authority-roots");

    @TempDir
    private static Path home;

    private static LocalStack stack;

    @BeforeAll
    static void up() {
        // Far from the ports of a stack that someone works with and of another run of this test, and below those that
        // the
        // system gives to clients.
        int offset = 3_000 + 20 * (int) (ProcessHandle.current().pid() % 100);
        Path project = Settings.from(Map.of()).project();
        Path cache = Settings.from(System.getenv()).cache();
        stack = LocalStack.of(new Settings(project, home.resolve("state"), cache, offset), Map.of());
        stack.up(Progress.SILENT, SERVERS);
    }

    @AfterAll
    static void reset() {
        stack.reset(Progress.SILENT);
        assertThat(home.resolve("state")).doesNotExist();
    }

    @Test
    void leavesAloneWhatRunsAndBringsBackWhatDied() {
        Map<String, Long> before = pids();
        stack.kill("postgres");
        stack.kill("kafka");
        assertThat(state("postgres")).isEqualTo(ServerStatus.State.DOWN);

        stack.up(Progress.SILENT, SERVERS);

        Map<String, Long> after = pids();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(Stream.of("redis", "mongo", "authority"))
                .allSatisfy(name -> assertThat(after.get(name)).isEqualTo(before.get(name)));
        assertThat(Stream.of("postgres", "kafka")).allSatisfy(name -> {
            assertThat(after.get(name)).isNotEqualTo(before.get(name));
            assertThat(state(name)).isEqualTo(ServerStatus.State.UP);
        });
    }

    @Test
    void startsOneComponentAlone() {
        stack.kill("redis");
        assertThat(state("redis")).isEqualTo(ServerStatus.State.DOWN);

        stack.start("redis");

        assertThat(state("redis")).isEqualTo(ServerStatus.State.UP);
    }

    @Test
    void namesAPortThatIsTakenAndWhoHasIt() throws IOException {
        stack.kill("redis");
        int port = Port.REDIS.at(stack.settings());
        try (var taken = onceFree(port)) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> stack.start("redis"))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("TELEHEALTH_PORT_OFFSET");
        }
        stack.start("redis");
    }

    /** A killed server's port is free when the system has buried it. */
    private static ServerSocket onceFree(int port) {
        return await().ignoreExceptionsInstanceOf(BindException.class)
                .until(() -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()), ServerSocket::isBound);
    }

    @Test
    void isChangedByOneCommandAtATime() throws IOException {
        try (StackLock held =
                StackLock.tryAcquire(stack.settings().home().resolve("lock")).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> stack.up(Progress.SILENT, SERVERS))
                    .hasMessageContaining("Another ./telehealth command");
        }
    }

    @Test
    void hidesItsSecrets() throws IOException {
        try (Stream<Path> files = Files.walk(stack.settings().home().resolve("secrets"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        for (long pid : pids().values()) {
            String told = Files.readString(Path.of("/proc/" + pid + "/cmdline"))
                    + Files.readString(Path.of("/proc/" + pid + "/environ"));
            assertThat(secretValues()).noneMatch(told::contains);
        }
    }

    @Test
    void sendsADeadLetterBackOnce() throws IOException {
        UUID id = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        layAside(id);
        layAside(other);
        Optional<String> topic = Optional.of("examination");

        try (DeadLetters letters = new DeadLetters(stack.supplies())) {
            assertThat(letters.waiting(topic)).extracting(LocalStackIT::id).contains(id, other);
            assertThat(letters.replay(topic, Optional.of(other.toString())))
                    .extracting(LocalStackIT::id)
                    .containsExactly(other);
        }
        try (DeadLetters letters = new DeadLetters(stack.supplies())) {
            assertThat(letters.waiting(topic)).extracting(LocalStackIT::id).containsExactly(id);
            assertThat(letters.replay(topic, Optional.empty()))
                    .extracting(LocalStackIT::id)
                    .containsExactly(id);
            assertThat(letters.waiting(topic)).isEmpty();
        }
        assertThat(Consumed.from(stack, "examination")).containsExactlyInAnyOrder(id, other);
    }

    @Test
    void givesUpADeadLetterWithoutSendingIt() throws IOException {
        UUID id = UUID.randomUUID();
        layAside(id);

        try (DeadLetters letters = new DeadLetters(stack.supplies())) {
            assertThat(letters.drop(id.toString())).extracting(LocalStackIT::id).containsExactly(id);
        }
        try (DeadLetters letters = new DeadLetters(stack.supplies())) {
            assertThat(letters.waiting(Optional.empty()))
                    .extracting(LocalStackIT::id)
                    .doesNotContain(id);
        }
        assertThat(Consumed.from(stack, "examination")).doesNotContain(id);
    }

    private static void layAside(UUID id) {
        ProducerRecord<String, String> letter = new ProducerRecord<>("examination.dlt", id.toString(), "{}");
        letter.headers().add("id", bytes(id.toString()));
        letter.headers().add("type", bytes("examination.opened.v1"));
        letter.headers().add("kafka_dlt-original-topic", bytes("examination"));
        letter.headers().add("kafka_dlt-exception-message", bytes("it does not fit"));
        Map<String, Object> kafka = Map.of("bootstrap.servers", "127.0.0.1:" + Port.KAFKA.at(stack.settings()));
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            producer.send(letter);
        }
    }

    private static UUID id(DeadLetter letter) {
        return UUID.fromString(letter.id());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Set<String> secretValues() throws IOException {
        try (Stream<Path> files = Files.walk(stack.settings().home().resolve("secrets"))) {
            return files.filter(Files::isRegularFile).map(LocalStackIT::read).collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Long> pids() {
        return stack.status().stream()
                .filter(server -> server.pid() != 0)
                .collect(Collectors.toMap(ServerStatus::name, ServerStatus::pid));
    }

    private static ServerStatus.State state(String name) {
        return stack.status().stream()
                .filter(server -> server.name().equals(name))
                .map(ServerStatus::state)
                .findFirst()
                .orElseThrow();
    }
}

package vn.telehealth.local.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.telehealth.local.Port;
import vn.telehealth.local.StackFailure;
import vn.telehealth.local.file.Folders;
import vn.telehealth.local.health.KafkaHealth;
import vn.telehealth.local.plan.Server;
import vn.telehealth.local.process.Command;
import vn.telehealth.local.process.Invocation;
import vn.telehealth.local.process.Jvm;
import vn.telehealth.local.supply.Programs;
import vn.telehealth.local.supply.Supplies;

/** Kafka in KRaft mode, broker and controller in one process. */
public final class KafkaServer {

    public static final String NAME = "kafka";

    private final Supplies supplies;

    public KafkaServer(Supplies supplies) {
        this.supplies = supplies;
    }

    public Server server() {
        int port = supplies.port(Port.KAFKA);
        return new Server(
                NAME,
                Set.of(),
                List.of(port, supplies.port(Port.KAFKA_CONTROLLER)),
                this::prepare,
                new KafkaHealth(port));
    }

    public static String bootstrap(Supplies supplies) {
        return "127.0.0.1:" + supplies.reachedAt(Port.KAFKA, Port.KAFKA_DETOUR);
    }

    private Invocation prepare() throws IOException, InterruptedException {
        Path home = supplies.settings().data(NAME);
        Folders.closed(home);
        Path configuration = home.resolve("server.properties");
        Files.writeString(
                configuration,
                Files.readString(supplies.settings().deploy("kafka/server.properties"))
                        + """

                        controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                        advertised.listeners=PLAINTEXT://%4$s,CONTROLLER://127.0.0.1:%2$d
                        log.dirs=%3$s
                        """.formatted(
                                        supplies.port(Port.KAFKA),
                                        supplies.port(Port.KAFKA_CONTROLLER),
                                        home.resolve("logs"),
                                        bootstrap(supplies)));
        Path folder = supplies.servers().fetch(NAME);
        List<Path> jars = Programs.jars(folder);
        Path unfinished = home.resolve("formatting");
        if (Files.exists(unfinished) || !Files.exists(home.resolve("logs/meta.properties"))) {
            Files.write(unfinished, List.of());
            Folders.delete(home.resolve("logs"));
            format(jars, configuration);
            Files.delete(unfinished);
        }
        return jvm(supplies, 256)
                .main(jars, "kafka.Kafka", configuration.toString())
                .invocation(folder.resolve(NAME))
                .reading(configuration);
    }

    /** Kafka's and Kafka Connect's programs log alike. */
    static Jvm jvm(Supplies supplies, int heapMegabytes) {
        return Jvm.withHeap(heapMegabytes)
                .property("log4j2.configurationFile", supplies.settings().deploy("kafka/log4j2.properties"));
    }

    private void format(List<Path> jars, Path configuration) throws IOException, InterruptedException {
        Path log = supplies.settings().log("kafka-format");
        int code = Command.of(Jvm.withHeap(128)
                        .main(
                                jars,
                                "kafka.tools.StorageTool",
                                "format",
                                "--standalone",
                                "--ignore-formatted",
                                "-t",
                                clusterId(),
                                "-c",
                                configuration.toString())
                        .command())
                .loggingTo(log)
                .run();
        if (code != 0) {
            throw new StackFailure("Kafka could not make its data folder: see " + log + ".");
        }
    }

    private static String clusterId() {
        UUID id = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        // Kafka takes an id that begins with a dash for an option.
        return text.startsWith("-") ? clusterId() : text;
    }
}

package vn.telehealth.local.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.telehealth.local.Port;
import vn.telehealth.local.file.Folders;
import vn.telehealth.local.health.HttpHealth;
import vn.telehealth.local.plan.Server;
import vn.telehealth.local.process.Invocation;
import vn.telehealth.local.secret.Secret;
import vn.telehealth.local.secret.SecretKind;
import vn.telehealth.local.supply.DebeziumPlugin;
import vn.telehealth.local.supply.Programs;
import vn.telehealth.local.supply.Supplies;

/** Kafka Connect with Debezium: carries the outboxes to Kafka. */
public final class ConnectServer {

    public static final String NAME = "connect";
    public static final Secret DATABASE_PASSWORD = new Secret(NAME, "debezium.password", SecretKind.PASSWORD);

    private final Supplies supplies;

    public ConnectServer(Supplies supplies) {
        this.supplies = supplies;
    }

    public Server server() {
        return new Server(
                NAME,
                Set.of(KafkaServer.NAME, PostgresServer.NAME),
                List.of(supplies.port(Port.CONNECT)),
                this::prepare,
                new HttpHealth(url(supplies).resolve("/health")));
    }

    public static URI url(Supplies supplies) {
        return URI.create("http://127.0.0.1:" + supplies.port(Port.CONNECT));
    }

    private Invocation prepare() throws IOException, InterruptedException {
        Path home = supplies.settings().data(NAME);
        Folders.closed(home);
        Path configuration = home.resolve("worker.properties");
        Files.writeString(
                configuration,
                Files.readString(supplies.settings().deploy("connect/worker.properties"))
                        + """

                        bootstrap.servers=%s
                        listeners=%s
                        plugin.path=%s
                        config.providers.secrets.param.allowed.paths=%s
                        """.formatted(
                                        KafkaServer.bootstrap(supplies),
                                        url(supplies),
                                        DebeziumPlugin.in(supplies.servers()),
                                        supplies.secrets().of(NAME)));
        Path kafka = supplies.servers().fetch(KafkaServer.NAME);
        return KafkaServer.jvm(supplies, 192)
                .main(Programs.jars(kafka), "org.apache.kafka.connect.cli.ConnectDistributed", configuration.toString())
                .invocation(kafka.resolve(NAME))
                .reading(configuration);
    }
}

package vn.telehealth.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.telehealth.local.Port;
import vn.telehealth.local.StackFailure;
import vn.telehealth.local.file.Folders;
import vn.telehealth.local.health.DatabaseHealth;
import vn.telehealth.local.plan.Server;
import vn.telehealth.local.process.Command;
import vn.telehealth.local.process.Invocation;
import vn.telehealth.local.process.Signal;
import vn.telehealth.local.secret.Secret;
import vn.telehealth.local.secret.SecretKind;
import vn.telehealth.local.secret.Secrets;
import vn.telehealth.local.supply.PostgresPrograms;
import vn.telehealth.local.supply.Supplies;

/** PostgreSQL with durable commits: what a test server may switch off stays on here. */
public final class PostgresServer {

    public static final String NAME = "postgres";
    public static final String ADMIN = "postgres";
    public static final Secret ADMIN_PASSWORD = new Secret(NAME, "postgres.password", SecretKind.PASSWORD);

    private final Supplies supplies;

    public PostgresServer(Supplies supplies) {
        this.supplies = supplies;
    }

    public Server server() {
        int port = supplies.port(Port.POSTGRES);
        return new Server(
                NAME,
                Set.of(),
                List.of(port),
                this::prepare,
                new DatabaseHealth(url(supplies, "postgres"), ADMIN, () -> supplies.secret(ADMIN_PASSWORD)));
    }

    public static String url(Supplies supplies, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port(supplies) + "/" + database;
    }

    /** Where its clients reach it. */
    public static int port(Supplies supplies) {
        return supplies.reachedAt(Port.POSTGRES, Port.POSTGRES_DETOUR);
    }

    /** Deletes the data, which may stand outside the stack's own folder. */
    public void forget() throws IOException {
        PostgresPlace.of(supplies.settings()).delete();
    }

    private Invocation prepare() throws IOException, InterruptedException {
        PostgresPlace place = PostgresPlace.of(supplies.settings());
        Path programs =
                PostgresPrograms.in(supplies.servers().in(place.cache())).resolve("bin");
        Folders.closed(place.home());
        place.own(place.home());
        if (!Files.exists(place.data())) {
            initialise(place, programs);
        }
        place.forgetCrashedServer();
        Path configuration = place.home().resolve("postgresql.conf");
        Files.writeString(
                configuration,
                Files.readString(supplies.settings().deploy("postgres/postgresql.conf"))
                        + """

                        listen_addresses = '127.0.0.1'
                        port = %d
                        unix_socket_directories = ''
                        """.formatted(supplies.port(Port.POSTGRES)));
        place.own(configuration);
        return Invocation.of(place.as(List.of(
                        programs.resolve("postgres").toString(),
                        "-D",
                        place.data().toString(),
                        "-c",
                        "config_file=" + configuration)))
                .reading(configuration)
                .stoppedBy(Signal.INT);
    }

    private void initialise(PostgresPlace place, Path programs) throws IOException, InterruptedException {
        Path log = supplies.settings().log("initdb");
        Path fresh = place.home().resolve("data.part");
        Folders.delete(fresh);
        Path password = place.home().resolve(".password");
        Secrets.write(password, supplies.secret(ADMIN_PASSWORD));
        place.own(password);
        List<String> command = List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + ADMIN,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        int code = Command.of(place.as(command)).loggingTo(log).run();
        Files.delete(password);
        if (code != 0) {
            throw new StackFailure("PostgreSQL could not make its data folder: see " + log + ".");
        }
        Files.move(fresh, place.data());
    }
}

package vn.telehealth.local.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.telehealth.local.Port;
import vn.telehealth.local.health.HttpHealth;
import vn.telehealth.local.health.SocketHealth;
import vn.telehealth.local.plan.Server;
import vn.telehealth.local.process.Invocation;
import vn.telehealth.local.process.Jvm;
import vn.telehealth.local.secret.Secret;
import vn.telehealth.local.secret.SecretKind;
import vn.telehealth.local.secret.Secrets;
import vn.telehealth.local.supply.Programs;
import vn.telehealth.local.supply.RedisProgram;
import vn.telehealth.local.supply.Supplies;

/** The servers that need no more than a line or two. */
public final class SmallServers {

    public static final String REDIS = "redis";
    public static final String MAIL = "mail";
    public static final String AUTHORITY = "authority";

    /** What the prescription service shows when it asks for a certificate. */
    static final Secret ENROLMENT_SECRET =
            new Secret("prescription-service", "telehealth.authority.secret", SecretKind.PASSWORD);

    /** What the edge shows when it asks for one. */
    public static final Secret SERVER_SECRET = new Secret(EdgeServer.NAME, "authority.secret", SecretKind.PASSWORD);

    private final Supplies supplies;

    public SmallServers(Supplies supplies) {
        this.supplies = supplies;
    }

    /** Counters of rate limits: nothing that must survive a restart. */
    public Server redis() {
        int port = supplies.port(Port.REDIS);
        return new Server(
                REDIS,
                Set.of(),
                List.of(port),
                () -> Invocation.of(List.of(
                        RedisProgram.in(supplies.servers()),
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--save",
                        "",
                        "--appendonly",
                        "no",
                        "--maxmemory",
                        "64mb",
                        "--maxmemory-policy",
                        "volatile-ttl")),
                new SocketHealth(port, "PING\r\n", "+PONG"));
    }

    /** Takes all mail, delivers none, and shows it over REST. */
    public Server mail() {
        int port = supplies.port(Port.MAIL);
        return new Server(
                MAIL,
                Set.of(),
                List.of(port, supplies.port(Port.SMTP)),
                () -> {
                    Path folder = supplies.servers().fetch(MAIL);
                    return Jvm.withHeap(96)
                            .property("greenmail.smtp.hostname", "127.0.0.1")
                            .property("greenmail.smtp.port", supplies.port(Port.SMTP))
                            .property("greenmail.api.hostname", "127.0.0.1")
                            .property("greenmail.api.port", port)
                            .property("greenmail.auth.disabled", "true")
                            .main(Programs.jars(folder), "com.icegreen.greenmail.standalone.GreenMailStandaloneRunner")
                            .invocation(folder.resolve(MAIL));
                },
                new HttpHealth(URI.create("http://127.0.0.1:" + port + "/api/service/readiness")));
    }

    /** The sandbox health authority: certificates, their status, time stamps. */
    public Server authority() {
        int port = supplies.port(Port.AUTHORITY);
        return new Server(
                AUTHORITY,
                Set.of(),
                List.of(port),
                () -> {
                    OwnProgram program = new OwnProgram(supplies, AUTHORITY);
                    Path state = program.data();
                    Secrets.write(state.resolve("enrolment-secret"), supplies.secret(ENROLMENT_SECRET));
                    Secrets.write(state.resolve("server-secret"), supplies.secret(SERVER_SECRET));
                    return program.running(
                            "vn.telehealth.local.authority.AuthorityServer",
                            "--port",
                            Integer.toString(port),
                            "--state",
                            state.toString(),
                            "--url",
                            authorityUrl(supplies));
                },
                new HttpHealth(URI.create(authorityUrl(supplies) + "/health")));
    }

    public static String authorityUrl(Supplies supplies) {
        return "http://127.0.0.1:" + supplies.port(Port.AUTHORITY);
    }
}

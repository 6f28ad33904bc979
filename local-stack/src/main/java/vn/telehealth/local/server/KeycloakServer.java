package vn.telehealth.local.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.telehealth.local.Port;
import vn.telehealth.local.file.Folders;
import vn.telehealth.local.health.HttpHealth;
import vn.telehealth.local.plan.Server;
import vn.telehealth.local.process.Invocation;
import vn.telehealth.local.process.Jvm;
import vn.telehealth.local.secret.Secret;
import vn.telehealth.local.secret.SecretKind;
import vn.telehealth.local.secret.Secrets;
import vn.telehealth.local.setup.Databases;
import vn.telehealth.local.supply.KeycloakPrograms;
import vn.telehealth.local.supply.Supplies;

/** Keycloak with the realm of {@code deploy/keycloak}, imported on its first start. */
public final class KeycloakServer {

    public static final String NAME = "keycloak";
    public static final String REALM = "telehealth";
    public static final String ADMIN = "local-admin";
    public static final Secret ADMIN_PASSWORD = new Secret(NAME, "admin.password", SecretKind.PASSWORD);
    public static final Secret DATABASE_PASSWORD = new Secret(NAME, "database.password", SecretKind.PASSWORD);

    private static final List<String> BUILD = List.of(
            "--db=postgres",
            "--health-enabled=true",
            "--metrics-enabled=true",
            "--cache=local",
            "--features-disabled=device-flow,ciba,token-exchange-standard,jwt-authorization-grant");

    private final Supplies supplies;
    private final Map<String, String> realmValues;

    /** @param realmValues what takes the place of {@code ${NAME}} in the realm's file */
    public KeycloakServer(Supplies supplies, Map<String, String> realmValues) {
        this.supplies = supplies;
        this.realmValues = Map.copyOf(realmValues);
    }

    public Server server() {
        int management = supplies.port(Port.KEYCLOAK_MANAGEMENT);
        return new Server(
                NAME,
                Set.of(Databases.TASK),
                List.of(supplies.port(Port.KEYCLOAK), management),
                this::prepare,
                new HttpHealth(URI.create("http://127.0.0.1:" + management + "/health/ready")));
    }

    /** What browsers and clients call it: WebAuthn takes no address of digits. */
    public static URI url(Supplies supplies) {
        return URI.create("http://localhost:" + supplies.port(Port.KEYCLOAK));
    }

    public static String issuer(Supplies supplies) {
        return url(supplies) + "/realms/" + REALM;
    }

    /** Where the realm's keys are, by the shortest way. */
    static String keys(Supplies supplies) {
        return "http://127.0.0.1:" + supplies.port(Port.KEYCLOAK) + "/realms/" + REALM
                + "/protocol/openid-connect/certs";
    }

    private Invocation prepare() throws IOException, InterruptedException {
        Path programs = KeycloakPrograms.in(
                supplies.servers(), BUILD, supplies.settings().log("keycloak-build"));
        Path home = supplies.settings().data(NAME);
        Folders.closed(home);
        Path importing = Files.createDirectories(home.resolve("data/import"));
        Secrets.write(
                importing.resolve("telehealth-realm.json"),
                Template.filled(supplies.settings().deploy("keycloak/telehealth-realm.json"), realmValues));
        for (String shared : List.of("lib", "providers")) {
            link(home.resolve(shared), programs.resolve(shared));
        }
        link(home.resolve("themes"), supplies.settings().deploy("keycloak/themes"));
        Path configuration = Files.createDirectories(home.resolve("conf")).resolve("keycloak.conf");
        Secrets.write(configuration, configuration());
        Path launcher = programs.resolve("lib/quarkus-run.jar");
        return Jvm.withHeap(320)
                .option(
                        "-XX:ReservedCodeCacheSize=96m",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED")
                .property("kc.home.dir", home)
                .property("java.util.logging.manager", "org.jboss.logmanager.LogManager")
                .property("quarkus-log-max-startup-records", "10000")
                .main(
                        List.of(launcher),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        "start",
                        "--optimized",
                        "--import-realm")
                .invocation(programs.resolve(NAME))
                .reading(configuration);
    }

    private static void link(Path link, Path target) throws IOException {
        if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(target)) {
            Folders.delete(link);
            Files.createSymbolicLink(link, target);
        }
    }

    private String configuration() {
        return """
                db=postgres
                db-url=%s
                db-username=keycloak
                db-password=%s
                db-pool-max-size=20
                bootstrap-admin-username=%s
                bootstrap-admin-password=%s
                health-enabled=true
                metrics-enabled=true
                cache=local
                hostname=%s
                http-enabled=true
                http-host=127.0.0.1
                http-port=%d
                http-management-port=%d
                http-management-host=127.0.0.1
                log-level=info,io.smallrye.health:error
                """.formatted(
                        PostgresServer.url(supplies, "keycloak"),
                        supplies.secret(DATABASE_PASSWORD),
                        ADMIN,
                        supplies.secret(ADMIN_PASSWORD),
                        url(supplies),
                        supplies.port(Port.KEYCLOAK),
                        supplies.port(Port.KEYCLOAK_MANAGEMENT));
    }
}

package vn.telehealth.local.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.telehealth.local.file.Folders;
import vn.telehealth.local.health.HttpHealth;
import vn.telehealth.local.plan.Server;
import vn.telehealth.local.process.Invocation;
import vn.telehealth.local.process.Jvm;
import vn.telehealth.local.secret.Secret;
import vn.telehealth.local.secret.SecretKind;
import vn.telehealth.local.setup.Databases;
import vn.telehealth.local.setup.Tokens;
import vn.telehealth.local.setup.Topics;
import vn.telehealth.local.supply.Supplies;

/**
 * A service of this build.
 *
 * @param name the module
 * @param port before the offset
 * @param management where it tells its health and its metrics, before the offset
 * @param needs parts that have to be ready before it starts
 * @param environment what it is told, beside what all are told
 * @param secrets properties that it reads from files of its own
 */
public record SpringService(
        String name,
        int port,
        int management,
        Set<String> needs,
        Map<String, String> environment,
        Map<String, SecretKind> secrets) {

    private static final String DATABASE_USER = "SPRING_DATASOURCE_USERNAME";
    private static final String DATABASE_PASSWORD = "spring.datasource.password";
    private static final String TOKEN_LABEL = "TELEHEALTH_TOKEN_LABEL";
    private static final String TOKEN_PIN = "telehealth.token.pin";
    private static final String CLIENT_SECRET = "telehealth.identity.admin.client-secret";

    public static SpringService named(String name, int port) {
        return new SpringService(name, port, port, Set.of(Topics.TASK), Map.of(), Map.of());
    }

    /** With a port of its own for those who watch it. */
    public SpringService watchedAt(int other) {
        return new SpringService(name, port, other, needs, environment, secrets);
    }

    public SpringService needing(String... parts) {
        Set<String> all = new HashSet<>(needs);
        all.addAll(List.of(parts));
        return new SpringService(name, port, management, Set.copyOf(all), environment, secrets);
    }

    public SpringService told(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new SpringService(name, port, management, needs, Map.copyOf(all), secrets);
    }

    public SpringService keeping(String property, SecretKind kind) {
        Map<String, SecretKind> all = new HashMap<>(secrets);
        all.put(property, kind);
        return new SpringService(name, port, management, needs, environment, Map.copyOf(all));
    }

    /** With a database of its own, owned by the role of the same name. */
    public SpringService storingIn(String database, Supplies supplies) {
        return needing(Databases.TASK)
                .told(Map.of("SPRING_DATASOURCE_URL", PostgresServer.url(supplies, database), DATABASE_USER, database))
                .keeping(DATABASE_PASSWORD, SecretKind.PASSWORD);
    }

    /** With a client of its own in the realm, named like the service. */
    public SpringService administering(Supplies supplies) {
        return told(Map.of(
                        "TELEHEALTH_IDENTITY_ADMIN_URL",
                        KeycloakServer.url(supplies).toString(),
                        "TELEHEALTH_IDENTITY_ADMIN_CLIENT_ID",
                        name))
                .keeping(CLIENT_SECRET, SecretKind.PASSWORD);
    }

    /** With a token of its own in the HSM, for the keys that sign or that wrap others. */
    public SpringService holdingToken(String label, Supplies supplies) {
        return needing(Tokens.TASK)
                .told(Tokens.environment(supplies))
                .told(Map.of("TELEHEALTH_TOKEN_LIBRARY", Tokens.library().toString(), TOKEN_LABEL, label))
                .keeping(TOKEN_PIN, SecretKind.PIN);
    }

    public Optional<String> database() {
        return Optional.ofNullable(environment.get(DATABASE_USER));
    }

    public Secret secret(String property) {
        SecretKind kind = secrets.get(property);
        if (kind == null) {
            throw new IllegalArgumentException(name + " keeps no " + property);
        }
        return new Secret(name, property, kind);
    }

    public Optional<String> tokenLabel() {
        return Optional.ofNullable(environment.get(TOKEN_LABEL));
    }

    public Secret tokenPin() {
        return secret(TOKEN_PIN);
    }

    public Secret databasePassword() {
        return secret(DATABASE_PASSWORD);
    }

    /** The secret of its client in the realm. */
    public Secret clientSecret() {
        return secret(CLIENT_SECRET);
    }

    /** Where it tells its readiness. */
    public URI health(Supplies supplies) {
        return watched(supplies).resolve("/actuator/health/readiness");
    }

    /** Where it tells its metrics. */
    public URI metrics(Supplies supplies) {
        return watched(supplies).resolve("/actuator/prometheus");
    }

    private URI watched(Supplies supplies) {
        return URI.create("http://127.0.0.1:" + at(management, supplies));
    }

    private static int at(int port, Supplies supplies) {
        return port + supplies.settings().portOffset();
    }

    public Server server(Supplies supplies) {
        return new Server(
                name,
                needs,
                IntStream.of(port, management)
                        .distinct()
                        .mapToObj(each -> at(each, supplies))
                        .toList(),
                () -> prepare(supplies),
                new HttpHealth(health(supplies)));
    }

    private Invocation prepare(Supplies supplies) throws IOException, InterruptedException {
        secrets.keySet().forEach(property -> supplies.secret(secret(property)));
        Path jar = supplies.programs().service(name);
        return Jvm.withHeap(192)
                .property("java.io.tmpdir", Folders.closed(supplies.settings().data("tmp")))
                .jar(jar)
                .invocation(jar.resolveSibling(name))
                .with(Map.of(
                        "SERVER_ADDRESS", "127.0.0.1",
                        "SERVER_PORT", Integer.toString(at(port, supplies)),
                        "MANAGEMENT_SERVER_PORT", Integer.toString(at(management, supplies)),
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS", KafkaServer.bootstrap(supplies),
                        "TELEHEALTH_SECURITY_ISSUER_URI", KeycloakServer.issuer(supplies),
                        "TELEHEALTH_SECURITY_JWK_SET_URI", KeycloakServer.keys(supplies),
                        "TELEHEALTH_SECRETS_DIR", supplies.secrets().of(name).toString()))
                .with(environment)
                .with(supplies.environmentOfServices());
    }
}

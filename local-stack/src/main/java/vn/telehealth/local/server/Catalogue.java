package vn.telehealth.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.telehealth.local.Port;
import vn.telehealth.local.plan.Part;
import vn.telehealth.local.plan.Plan;
import vn.telehealth.local.secret.Secret;
import vn.telehealth.local.setup.AuthorityRoots;
import vn.telehealth.local.setup.Databases;
import vn.telehealth.local.setup.EdgeCertificate;
import vn.telehealth.local.setup.OutboxRelay;
import vn.telehealth.local.setup.PropertyList;
import vn.telehealth.local.setup.TitlePack;
import vn.telehealth.local.setup.Tokens;
import vn.telehealth.local.setup.Topics;
import vn.telehealth.local.supply.EdgePrograms;
import vn.telehealth.local.supply.Supplies;

/** All parts of the stack. */
public final class Catalogue {

    private final Supplies supplies;
    private final Optional<EdgePrograms> edge;
    private final Services services;

    public Catalogue(Supplies supplies) {
        this(supplies, EdgePrograms.find(Path.of("/")));
    }

    Catalogue(Supplies supplies, Optional<EdgePrograms> edge) {
        this.supplies = supplies;
        this.edge = edge;
        this.services = new Services(supplies);
    }

    public Plan plan() {
        List<Part> parts = new ArrayList<>(infrastructure());
        parts.addAll(new MongoServer(supplies).parts());
        Map<String, String> databases = databases();
        for (SpringService service : services.all()) {
            parts.add(service.server(supplies));
            service.database()
                    .filter(database -> "outbox".equals(databases.get(database)))
                    .ifPresent(database -> parts.add(new OutboxRelay(supplies, database).task(service.name())));
        }
        edge.ifPresent(programs -> parts.addAll(edge(programs)));
        return new Plan(parts);
    }

    private List<Part> edge(EdgePrograms programs) {
        EdgeCertificate certificate = new EdgeCertificate(supplies, Clock.systemUTC());
        return List.of(certificate.task(), new EdgeServer(supplies, programs, certificate).server());
    }

    /** What is good to know of parts that may be missing, by topic, in one sentence. */
    public Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("Edge", edgeStatus());
        notes.put("ICD-10 titles", new TitlePack(supplies.settings()).status());
        return notes;
    }

    private String edgeStatus() {
        return edge.isPresent()
                ? EdgeServer.url(supplies) + " (certified by " + new AuthorityRoots(supplies).file() + ")"
                : "none, callers reach the gateway itself: install it with 'apt-get install "
                        + String.join(" ", EdgePrograms.PACKAGES) + "' and call ./telehealth up again";
    }

    private List<Part> infrastructure() {
        SmallServers small = new SmallServers(supplies);
        return List.of(
                new PostgresServer(supplies).server(),
                new Databases(supplies, databasePasswords()).task(),
                new KafkaServer(supplies).server(),
                new Topics(supplies).task(),
                new ConnectServer(supplies).server(),
                new KeycloakServer(supplies, realmValues()).server(),
                small.redis(),
                small.mail(),
                small.authority(),
                new AuthorityRoots(supplies).task(),
                new Tokens(supplies, services.tokenPins()).task(),
                new TitlePack(supplies.settings()).task());
    }

    private Map<String, Secret> databasePasswords() {
        Map<String, Secret> passwords = new HashMap<>();
        passwords.put("keycloak", KeycloakServer.DATABASE_PASSWORD);
        services.all()
                .forEach(service ->
                        service.database().ifPresent(database -> passwords.put(database, service.databasePassword())));
        return passwords;
    }

    private Map<String, String> databases() {
        try {
            return PropertyList.read(supplies.settings().deploy("postgres/databases.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> realmValues() {
        int gateway = Services.GATEWAY_PORT + supplies.settings().portOffset();
        Map<String, String> values = new HashMap<>(Map.of(
                "TELEHEALTH_WEB_URL", "http://localhost:" + gateway,
                "TELEHEALTH_SMTP_HOST", "127.0.0.1",
                "TELEHEALTH_SMTP_PORT", Integer.toString(supplies.port(Port.SMTP)),
                "TELEHEALTH_SMTP_FROM", "no-reply@telehealth.example",
                "TELEHEALTH_SMTP_STARTTLS", "false"));
        services.clientSecrets().forEach((name, secret) -> values.put(name, supplies.secret(secret)));
        return values;
    }
}

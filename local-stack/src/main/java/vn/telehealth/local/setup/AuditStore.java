package vn.telehealth.local.setup;

import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import vn.telehealth.local.Port;
import vn.telehealth.local.plan.Task;
import vn.telehealth.local.secret.Secret;
import vn.telehealth.local.secret.SecretKind;
import vn.telehealth.local.server.MongoServer;
import vn.telehealth.local.supply.Supplies;

/** Makes the collections, indexes, role and user of {@code deploy/mongo/audit.json} on a mongod of this stack. */
public final class AuditStore {

    public static final String TASK = "audit-store";

    private static final String ADMIN = "admin";
    private static final Secret ADMIN_PASSWORD = new Secret(MongoServer.NAME, "admin-password", SecretKind.PASSWORD);
    private static final Secret PASSWORD = new Secret(MongoServer.NAME, "audit-log-password", SecretKind.PASSWORD);

    private final Supplies supplies;
    private final Document plan;
    private final String database;

    public AuditStore(Supplies supplies) {
        this.supplies = supplies;
        try {
            plan = Document.parse(Files.readString(supplies.settings().deploy("mongo/audit.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = plan.getString("database");
    }

    public Task task() {
        return new Task(TASK, Set.of(MongoServer.NAME), this::make);
    }

    /** What the service's user connects with: an address with a password and parameters. */
    public String uri() {
        return uri(plan.getString("user") + ":" + supplies.secret(PASSWORD) + "@", database);
    }

    private void make() {
        requireAdmin();
        try (MongoClient client = MongoClients.create(adminUri())) {
            MongoDatabase audit = client.getDatabase(database);
            Set<String> there = audit.listCollectionNames().into(new HashSet<>());
            List<Document> privileges = new ArrayList<>();
            Document collections = plan.get("collections", Document.class);
            for (String name : collections.keySet()) {
                Document collection = collections.get(name, Document.class);
                if (!there.contains(name)) {
                    audit.createCollection(name);
                }
                List<Document> indexes = collection.getList("indexes", Document.class);
                if (!indexes.isEmpty()) {
                    audit.runCommand(new Document("createIndexes", name).append("indexes", indexes));
                }
                privileges.add(new Document("resource", new Document("db", database).append("collection", name))
                        .append("actions", collection.getList("actions", String.class)));
            }
            String role = plan.getString("role");
            put(audit, "Role", role, new Document("privileges", privileges).append("roles", List.of()));
            put(audit, "User", plan.getString("user"), login(PASSWORD, role, database));
        }
    }

    /** Whoever comes first to a server without users may make one, from the same machine only. */
    private void requireAdmin() {
        try (MongoClient client = MongoClients.create(adminUri())) {
            client.getDatabase(ADMIN).runCommand(new Document("usersInfo", 1));
        } catch (MongoSecurityException none) {
            try (MongoClient first = MongoClients.create(uri("", ADMIN))) {
                Document admin = new Document("createUser", ADMIN);
                admin.putAll(login(ADMIN_PASSWORD, "root", ADMIN));
                first.getDatabase(ADMIN).runCommand(admin);
            }
        }
    }

    private static void put(MongoDatabase database, String kind, String name, Document content) {
        String all = kind.toLowerCase(Locale.ROOT) + "s";
        Document found = database.runCommand(new Document(all + "Info", name));
        Document command =
                new Document((found.getList(all, Document.class).isEmpty() ? "create" : "update") + kind, name);
        command.putAll(content);
        database.runCommand(command);
    }

    private Document login(Secret password, String role, String of) {
        return new Document("pwd", supplies.secret(password))
                .append("roles", List.of(new Document("role", role).append("db", of)));
    }

    private String adminUri() {
        return uri(ADMIN + ":" + supplies.secret(ADMIN_PASSWORD) + "@", ADMIN);
    }

    private String uri(String credentials, String authenticatedBy) {
        return "mongodb://%s127.0.0.1:%d/?authSource=%s"
                .formatted(credentials, supplies.port(Port.MONGO), authenticatedBy);
    }
}

package vn.telehealth.local.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import vn.telehealth.local.plan.Task;
import vn.telehealth.local.secret.Secret;
import vn.telehealth.local.server.ConnectServer;
import vn.telehealth.local.server.PostgresServer;
import vn.telehealth.local.supply.Supplies;

/** The databases and roles of {@code deploy/postgres}. */
public final class Databases {

    public static final String TASK = "databases";

    private final Supplies supplies;
    private final Map<String, Secret> passwords;

    /** @param passwords the secret of each database's role, by name of the database */
    public Databases(Supplies supplies, Map<String, Secret> passwords) {
        this.supplies = supplies;
        this.passwords = Map.copyOf(passwords);
    }

    public Task task() {
        return new Task(TASK, Set.of(PostgresServer.NAME), this::make);
    }

    private void make() throws IOException, SQLException {
        SqlTemplate role = template("role.sql");
        SqlTemplate access = template("access.sql");
        Map<String, String> databases = PropertyList.read(supplies.settings().deploy("postgres/databases.properties"));
        try (Connection connection = AdminConnection.to("postgres", supplies);
                Statement statement = connection.createStatement()) {
            statement.execute(template("debezium.sql")
                    .with(Map.of("password", supplies.secret(ConnectServer.DATABASE_PASSWORD))));
            for (Map.Entry<String, String> database : databases.entrySet()) {
                String name = database.getKey();
                Secret password = passwords.get(name);
                if (password == null) {
                    continue;
                }
                statement.execute(role.with(Map.of("role", name, "password", supplies.secret(password))));
                if (!exists(connection, name)) {
                    statement.execute("create database \"" + name + "\" owner \"" + name + "\"");
                }
                String relay = database.getValue().equals("outbox") ? name + ", debezium" : name;
                statement.execute(access.with(Map.of("database", name, "relay", relay)));
            }
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private SqlTemplate template(String name) throws IOException {
        Path file = supplies.settings().deploy("postgres/" + name);
        return SqlTemplate.read(file);
    }
}

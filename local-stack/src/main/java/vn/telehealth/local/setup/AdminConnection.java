package vn.telehealth.local.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import vn.telehealth.local.server.PostgresServer;
import vn.telehealth.local.supply.Supplies;

/** Connects to a database as its administrator. */
public final class AdminConnection {

    private AdminConnection() {}

    public static Connection to(String database, Supplies supplies) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", PostgresServer.ADMIN);
        login.setProperty("password", supplies.secret(PostgresServer.ADMIN_PASSWORD));
        Connection connection = new Driver().connect(PostgresServer.url(supplies, database), login);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL");
        }
        return connection;
    }
}

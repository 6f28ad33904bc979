package vn.telehealth.local.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;
import org.postgresql.Driver;

/** Ready when a session can be opened, which PostgreSQL refuses while it recovers. */
public record DatabaseHealth(String url, String user, Supplier<String> password) implements Health {

    @Override
    public boolean ready() {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password.get());
        login.setProperty("connectTimeout", "3");
        login.setProperty("socketTimeout", "5");
        try (Connection connection = new Driver().connect(url, login)) {
            return connection != null && connection.isValid(3);
        } catch (SQLException e) {
            return false;
        }
    }
}

package vn.telehealth.e2e.bench;

import java.io.BufferedReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.telehealth.e2e.bench.fill.FillPrescriptions;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.Settings;
import vn.telehealth.local.process.Jvm;
import vn.telehealth.local.setup.AdminConnection;
import vn.telehealth.local.setup.Tokens;

/**
 * Twins of the tables that verifying reads, with the same columns, checks and indexes, each stock of them in a schema of its
 * own. One stock at a time stands where the service looks: a swap is two renames, and takes the service no restart.
 */
final class PrescriptionStocks implements AutoCloseable {

    private static final String DATABASE = "prescription";
    private static final String OWN = "bench_own";
    private static final List<String> TABLES = List.of("prescription", "prescription_line", "signed_document");

    private final LocalStack stack;
    private final Connection connection;
    private final List<String> stocks = new ArrayList<>();
    /** Schema of the stock that the service sees. */
    private String shown = OWN;

    PrescriptionStocks(LocalStack stack) throws SQLException {
        this.stack = stack;
        this.connection = AdminConnection.to(DATABASE, stack.supplies());
        makeSchema(OWN);
    }

    /**
     * Fills a stock while the service's own is shown.
     *
     * @param model id of a prescription that was issued
     */
    void make(String stock, String model, long size) throws Exception {
        makeSchema(stock);
        stocks.add(stock);
        for (String table : TABLES) {
            // Not logged: Debezium would read all of it.
            execute("create unlogged table %1$s.%2$s (like public.%2$s including all)".formatted(stock, table));
            execute("alter table %s.%s owner to %s".formatted(stock, table, DATABASE));
        }
        fill(stock, model, size);
        for (String table : TABLES) {
            execute("vacuum analyze %s.%s".formatted(stock, table));
        }
    }

    /** What the service finds from now on. */
    void show(String stock) throws SQLException {
        if (stock.equals(shown)) {
            return;
        }
        connection.setAutoCommit(false);
        for (String table : TABLES) {
            execute("alter table public.%s set schema %s".formatted(table, shown));
            execute("alter table %s.%s set schema public".formatted(stock, table));
        }
        connection.commit();
        connection.setAutoCommit(true);
        shown = stock;
    }

    /** The service has its own again, and the others are gone. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            show(OWN);
            for (String stock : stocks) {
                execute("drop schema %s cascade".formatted(stock));
            }
            execute("drop schema " + OWN);
        }
    }

    /** In a process of its own, whose token is the service's, and which tells on how far it has come. */
    private void fill(String stock, String model, long size) throws Exception {
        Settings settings = stack.settings();
        ProcessBuilder builder = new ProcessBuilder(
                        Jvm.java(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FillPrescriptions.class.getName(),
                        model,
                        stock,
                        Long.toString(size))
                .redirectErrorStream(true);
        builder.environment().putAll(Tokens.environment(stack.supplies()));
        builder.environment()
                .putAll(Map.of(
                        "TELEHEALTH_PROJECT", settings.project().toString(),
                        "TELEHEALTH_HOME", settings.home().toString(),
                        "TELEHEALTH_CACHE", settings.cache().toString(),
                        "TELEHEALTH_PORT_OFFSET", Integer.toString(settings.portOffset())));
        Process process = builder.start();
        try (BufferedReader told = process.inputReader()) {
            told.lines().forEach(System.out::println);
        } finally {
            process.destroy();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the prescriptions were not filled in: it says why above");
        }
    }

    private void makeSchema(String name) throws SQLException {
        execute("create schema %s authorization %s".formatted(name, DATABASE));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

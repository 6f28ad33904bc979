package vn.telehealth.local.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.StackFailure;
import vn.telehealth.local.keys.KeyRotation;
import vn.telehealth.local.keys.KeyRotation.State;
import vn.telehealth.local.server.Services;
import vn.telehealth.local.setup.AdminConnection;

@Command(
        name = "rotate-keys",
        description = "Makes a new key for sealed columns and seals all rows anew, while the services go on working."
                + " May be interrupted: the work goes on, and the next call joins in."
                + " Fails when rows are left that do not open.",
        mixinStandardHelpOptions = true)
final class RotateKeysCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "SERVICE", description = "All services with sealed columns when left out.")
    private List<String> chosen = List.of();

    @Option(names = "--wrapping", description = "Makes a new key in the token too, which wraps the data keys.")
    private boolean wrapping;

    @Override
    public Integer call() throws SQLException, InterruptedException {
        LocalStack stack = LocalStack.fromEnvironment();
        Map<String, String> databases = new Services(stack.supplies()).sealing();
        boolean whole = true;
        for (String service : chosen.isEmpty() ? databases.keySet() : chosen) {
            String database = databases.get(service);
            if (database == null) {
                throw new StackFailure(
                        service + " has no sealed columns; those have: " + String.join(", ", databases.keySet()) + ".");
            }
            stack.require(service);
            whole &= rotate(stack, service, database);
        }
        return whole ? 0 : 1;
    }

    private boolean rotate(LocalStack stack, String service, String database)
            throws SQLException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        long begun = System.nanoTime();
        try (Connection connection = AdminConnection.to(database, stack.supplies())) {
            KeyRotation rotation = KeyRotation.ask(connection, wrapping, System.getProperty("user.name"));
            State told = new State(-1, -1, false);
            State state = rotation.state();
            while (!state.finished()) {
                if (!state.equals(told)) {
                    out.println("  ...   " + service + ": " + words(state));
                    out.flush();
                    told = state;
                }
                TimeUnit.MILLISECONDS.sleep(250);
                state = rotation.state();
            }
            if (state.remaining() > 0) {
                out.printf(
                        "  !!    %s: %d rows do not open and stay as they are; its log names them%n",
                        service, state.remaining());
                return false;
            }
            out.printf(
                    Locale.ROOT,
                    "  ok    %s: all rows are sealed with key %d, earlier keys are gone  %.1f s%n",
                    service,
                    state.key(),
                    (System.nanoTime() - begun) / 1e9);
            return true;
        }
    }

    private static String words(State state) {
        if (state.key() == 0) {
            return "waiting for the service to make a key";
        }
        return switch ((int) Math.signum(state.remaining())) {
            case -1 -> "key " + state.key() + " is made";
            case 0 -> "nothing stands under earlier keys; they go in a while";
            default -> state.remaining() + " rows to seal anew";
        };
    }
}

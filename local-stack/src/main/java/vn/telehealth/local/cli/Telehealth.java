package vn.telehealth.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.telehealth.local.StackFailure;

/** The command line; {@code ./telehealth} calls it. */
@Command(
        name = "telehealth",
        description = "Runs the whole system on this machine: real servers, every service, no containers.",
        mixinStandardHelpOptions = true,
        version = "0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DemoCommand.class,
            TokenCommand.class,
            TestCommand.class,
            BenchCommand.class,
            ResetCommand.class,
            DltCommand.class,
            AuditCommand.class,
            RotateKeysCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "State stands in .telehealth/ (or TELEHEALTH_HOME), what is fetched in",
            "~/.cache/telehealth (or TELEHEALTH_CACHE). TELEHEALTH_PORT_OFFSET moves all",
            "ports, so that several stacks run at once. TELEHEALTH_MONGODB_URI names a",
            "MongoDB to use, TELEHEALTH_MONGOD a mongod that is not on the PATH,",
            "TELEHEALTH_JAVA_HOME a JDK 25 that is not found by itself;",
            "TELEHEALTH_GATEWAY_LIMITS_USER_REQUESTS and the like set other rate limits."
        })
public final class Telehealth {

    private Telehealth() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Telehealth())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof StackFailure) {
                        command.getErr().println(failure.getMessage());
                    } else {
                        command.getErr().println("This should not have happened; what follows helps to mend it.");
                        // The one who reads it is at a terminal: there is no log of this command.
                        failure.printStackTrace(command.getErr());
                    }
                    return command.getCommandSpec().exitCodeOnExecutionException();
                });
    }
}

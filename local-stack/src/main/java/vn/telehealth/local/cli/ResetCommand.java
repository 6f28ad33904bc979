package vn.telehealth.local.cli;

import java.io.Console;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.StackFailure;

@Command(
        name = "reset",
        description = "Stops everything and deletes all state: data, keys, secrets, logs.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Override
    public void run() {
        LocalStack stack = LocalStack.fromEnvironment();
        if (!yes) {
            confirm(stack);
        }
        try (ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getOut())) {
            stack.reset(progress);
        }
        spec.commandLine().getOut().println("Deleted " + stack.settings().home() + ".");
    }

    private static void confirm(LocalStack stack) {
        Console console = System.console();
        if (console == null || !Terminal.present()) {
            throw new StackFailure("This deletes " + stack.settings().home() + ": call it with --yes if you mean it.");
        }
        String answer = console.readLine(
                "Delete all data in %s? [y/N] ", stack.settings().home());
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
            throw new StackFailure("Nothing was deleted.");
        }
    }
}

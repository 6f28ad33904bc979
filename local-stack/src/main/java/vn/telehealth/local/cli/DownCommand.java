package vn.telehealth.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.telehealth.local.LocalStack;

@Command(
        name = "down",
        description = "Stops all servers and services; their data stay.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "After a program's first run this takes longer: its JVM then writes down what",
            "makes the next start short."
        })
final class DownCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        try (ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getOut())) {
            LocalStack.fromEnvironment().down(progress);
        }
    }
}

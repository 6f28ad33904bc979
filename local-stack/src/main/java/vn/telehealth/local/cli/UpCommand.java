package vn.telehealth.local.cli;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.telehealth.local.LocalStack;

@Command(
        name = "up",
        description = "Builds what has changed, starts what does not run, and waits until all of it answers.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A second call leaves alone what runs and has not changed. After Ctrl-C or a",
            "crash, call it again: it goes on from there. The first call fetches the",
            "servers and takes some minutes."
        })
final class UpCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMPONENT", description = "Only these, with what they need; all when left out.")
    private List<String> components = List.of();

    @Override
    public void run() {
        long begun = System.nanoTime();
        LocalStack stack = LocalStack.fromEnvironment();
        AtomicBoolean through = new AtomicBoolean();
        Thread farewell = new Thread(
                () -> {
                    if (!through.get()) {
                        spec.commandLine()
                                .getErr()
                                .println("\nInterrupted. What was started keeps running:"
                                        + " ./telehealth up goes on, ./telehealth down stops it.");
                    }
                },
                "farewell");
        Runtime.getRuntime().addShutdownHook(farewell);
        try (ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getOut())) {
            stack.up(progress, Set.copyOf(components));
        } finally {
            through.set(true);
        }
        new Report(stack, spec.commandLine().getOut()).afterStart(Duration.ofNanos(System.nanoTime() - begun));
    }
}

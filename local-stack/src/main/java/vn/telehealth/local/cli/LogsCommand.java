package vn.telehealth.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.Settings;
import vn.telehealth.local.StackFailure;

@Command(name = "logs", description = "Shows the end of a log, or lists the logs.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "A component, as ./telehealth status names it.")
    private @Nullable String service;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is written from now on, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "How many lines (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = LocalStack.fromEnvironment().settings();
        if (service == null) {
            list(settings);
            return 0;
        }
        Path log = settings.log(service);
        if (service.contains("/") || !Files.isRegularFile(log)) {
            throw new StackFailure("There is no log of " + service + ": ./telehealth logs lists what there is.");
        }
        List<String> command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            command.add("-F");
        }
        command.add(log.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private void list(Settings settings) throws IOException {
        if (!Files.isDirectory(settings.logs())) {
            throw new StackFailure("There are no logs yet: ./telehealth up makes them.");
        }
        try (Stream<Path> logs = Files.list(settings.logs())) {
            logs.map(log -> log.getFileName().toString().replaceFirst("\\.log$", ""))
                    .sorted()
                    .forEach(spec.commandLine().getOut()::println);
        }
        spec.commandLine().getOut().flush();
    }
}

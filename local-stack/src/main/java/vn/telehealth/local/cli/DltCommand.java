package vn.telehealth.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.dlt.DeadLetter;
import vn.telehealth.local.dlt.DeadLetters;

@Command(
        name = "dlt",
        description = "Dead letters: records that no consumer could process.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | replay | drop)")
final class DltCommand {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int NONE = 3;
    private static final String TOPIC = "The topic they came from; all topics when it is left out.";

    @Spec
    private CommandSpec spec;

    @Command(
            name = "list",
            description = "Lists those that wait: what they are, who could not process them, and why.",
            mixinStandardHelpOptions = true)
    int list(@Parameters(arity = "0..1", paramLabel = "TOPIC", description = TOPIC) @Nullable String topic)
            throws IOException {
        try (DeadLetters letters = open()) {
            List<DeadLetter> waiting = letters.waiting(Optional.ofNullable(topic));
            waiting.forEach(letter -> tell(letter, out()));
            out().println(waiting.size() + " waiting.");
        }
        return 0;
    }

    @Command(
            name = "replay",
            description = "Sends them to their topic again; consumers that had processed an event skip it.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:done", "3:no letter of that id waits"})
    int replay(
            @Parameters(arity = "0..1", paramLabel = "TOPIC", description = TOPIC) @Nullable String topic,
            @Option(names = "--id", paramLabel = "EVENT", description = "Only the event of this id.") @Nullable
                    String id)
            throws IOException {
        try (DeadLetters letters = open()) {
            List<DeadLetter> replayed = letters.replay(Optional.ofNullable(topic), Optional.ofNullable(id));
            replayed.forEach(letter -> tell(letter, out()));
            out().println(replayed.size() + " replayed.");
            return id != null && replayed.isEmpty() ? NONE : 0;
        }
    }

    @Command(
            name = "drop",
            description = "Lets one wait no longer, for what no consumer will ever read.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:done", "3:no letter of that id waits"})
    int drop(@Parameters(paramLabel = "EVENT", description = "Its id, as list shows it.") String id)
            throws IOException {
        try (DeadLetters letters = open()) {
            List<DeadLetter> dropped = letters.drop(id);
            dropped.forEach(letter -> tell(letter, out()));
            out().println(dropped.size() + " dropped.");
            return dropped.isEmpty() ? NONE : 0;
        }
    }

    private static void tell(DeadLetter letter, PrintWriter out) {
        out.printf(
                "%s  %s  %s  %s%n    by %s: %s%n",
                letter.laidAsideAt().atZone(VIETNAM).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS),
                letter.topic(),
                letter.id(),
                letter.type().orElse("(no type)"),
                letter.consumer().orElse("an unnamed consumer"),
                letter.reason());
    }

    private static DeadLetters open() {
        LocalStack stack = LocalStack.fromEnvironment();
        stack.require("kafka");
        return new DeadLetters(stack.supplies());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

package vn.telehealth.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.telehealth.local.StackFailure;

/** Only the help: a build replaces the jars of this very program, so the shell script runs it. */
@Command(
        name = "test",
        description = "Runs every test: those of each module, then the journeys over the running fleet.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "All of it is ./mvnw verify -Pend-to-end. The journeys start a stack of their",
            "own on free ports; with TELEHEALTH_TEST_STACK=running they use the one that",
            "runs. Further arguments go to Maven."
        })
final class TestCommand implements Runnable {

    @Option(names = "--modules", description = "Only the tests of each module.")
    private boolean modules;

    @Option(names = "--end-to-end", description = "Only the journeys.")
    private boolean endToEnd;

    @Override
    public void run() {
        throw new StackFailure("Call ./telehealth test " + (modules ? "--modules" : endToEnd ? "--end-to-end" : "")
                + " in the working copy: the tests are run by the script.");
    }
}

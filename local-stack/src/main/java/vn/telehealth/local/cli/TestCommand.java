package vn.telehealth.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.telehealth.local.StackFailure;

/** Only the help: a build replaces the jars of this very program, so the shell script runs it. */
@Command(
        name = "test",
        description = "Runs tests; all of them when none are named.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "unit      those of each module, with real servers where it has to do with some",
            "journeys  visits, crashes and identity over a whole fleet",
            "access    everybody's every request: the matrix of docs/access.md, forged tokens",
            "faults    random clients while random parts fail, then a judge: nothing lost,",
            "          nothing doubled; [--kills N] (20), [--seed S] (1), [--sagas N] visits",
            "          at least (0), [--clients N] practices at once (4)",
            "fuzz      the OpenAPI documents in the hands of each role: examples, edges, random",
            "          input. --seed S for other input, --examples N for more of it",
            "inputs    everything that reads what outsiders send, led by what its code does;",
            "          [--seconds N] for each reader (60)",
            "mutants   do the tests of the domain packages notice changed code? [MODULE]",
            "all       unit, journeys, access and faults",
            "",
            "What runs over a fleet starts one of its own on free ports; with",
            "TELEHEALTH_TEST_STACK=running it uses the one that runs. Further arguments go",
            "to Maven."
        })
final class TestCommand implements Runnable {

    @Parameters(
            paramLabel = "KIND",
            defaultValue = "all",
            description = "One of unit, journeys, access, faults, fuzz, inputs, mutants, all.")
    private String kind = "all";

    @Override
    public void run() {
        throw new StackFailure(
                "Call ./telehealth test " + kind + " in the working copy: the tests are run by the script.");
    }
}

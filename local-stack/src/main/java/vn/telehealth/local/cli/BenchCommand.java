package vn.telehealth.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.telehealth.local.StackFailure;

/** Only the help: a build replaces the jars of this very program, so the shell script runs it. */
@Command(
        name = "bench",
        description = "Measures, and rewrites docs/performance.md; all there is when none is named.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "verify     by id and by QR, against a bare authenticated endpoint",
            "issue      one physician's batch, against its signatures and commit alone",
            "hop        of the saga, against produce and consume",
            "ingest     of the audit log, against a bulk insert",
            "lists      the last page of a million rows, against the first",
            "size       verify among --prescriptions N (2000000), against 10,000",
            "proofs     inclusion among --records N (1000000) of the log, against 10,000",
            "resources  start, memory, and CPU of one visit, by process",
            "",
            "Each is held against a baseline of the same run; a missed target is a failure.",
            "--rounds N (7) of --seconds N (5) for each arm, --clients N (4) at once. It",
            "starts a fleet of its own; with TELEHEALTH_TEST_STACK=running it uses the one",
            "that runs. Further arguments go to Maven. size and proofs fill stores for some",
            "minutes first, and need 10 and 6 GB of disk while they run."
        })
final class BenchCommand implements Runnable {

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "One of these.")
    private String name = "";

    @Override
    public void run() {
        throw new StackFailure(
                "Call ./telehealth bench " + name + " in the working copy: the benches are run by the script.");
    }
}

package vn.telehealth.local.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.ServerStatus;

@Command(
        name = "status",
        description = "Says what runs, where, and with how much memory.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all of it runs and answers", "3:something does not"})
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_ALL = 3;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        LocalStack stack = LocalStack.fromEnvironment();
        List<ServerStatus> status = stack.status();
        Report report = new Report(stack, spec.commandLine().getOut());
        report.table(status);
        report.notes();
        return status.stream().allMatch(server -> server.state() == ServerStatus.State.UP) ? 0 : NOT_ALL;
    }
}

package vn.telehealth.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.StackFailure;
import vn.telehealth.local.client.UnexpectedAnswer;
import vn.telehealth.local.demo.Demo;
import vn.telehealth.local.identity.SignInRefused;

@Command(
        name = "demo",
        description = "Walks the main journey as real clients through the gateway and tells each step.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Takes about two minutes. Leaves what it made in demo/ of the stack's home; may be run again at once."
        })
final class DemoCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        LocalStack stack = LocalStack.fromEnvironment();
        stack.require("gateway");
        try {
            Demo.run(stack, spec.commandLine().getOut());
        } catch (UnexpectedAnswer | SignInRefused | IllegalStateException | UncheckedIOException | IOException e) {
            throw new StackFailure("The demo stopped: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("The demo was interrupted.", e);
        }
    }
}

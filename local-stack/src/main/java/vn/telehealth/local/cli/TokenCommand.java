package vn.telehealth.local.cli;

import java.util.Iterator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.StackFailure;
import vn.telehealth.local.identity.SignInRefused;
import vn.telehealth.local.sandbox.Sandbox;

@Command(
        name = "token",
        description = "Signs a sandbox account in, second factor included, and prints its access token, nothing else.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "  curl -H \"Authorization: Bearer $(./telehealth token patient)\" http://localhost:8080/api/appointments",
            "",
            "A token is good for five minutes. Sandbox accounts exist in this stack only."
        })
final class TokenCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ROLE",
            completionCandidates = Roles.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String role;

    @Override
    public void run() {
        LocalStack stack = LocalStack.fromEnvironment();
        stack.require("keycloak");
        try {
            spec.commandLine().getOut().println(Sandbox.of(stack.supplies()).token(role));
        } catch (IllegalArgumentException | SignInRefused e) {
            throw new StackFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private static final class Roles implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Sandbox.roles().iterator();
        }
    }
}

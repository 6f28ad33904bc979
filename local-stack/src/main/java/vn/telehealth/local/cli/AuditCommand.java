package vn.telehealth.local.cli;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.telehealth.local.LocalStack;

@Command(
        name = "audit",
        description = "The audit log's proofs.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "verify")
final class AuditCommand {

    private static final String VERIFIER = "vn.telehealth.audit.verifier.AuditVerifier";

    @Command(
            name = "verify",
            description = "Checks an exported log with nothing but the export, its proofs and the log's public key,"
                    + " and names the first record that was altered, removed or inserted.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:the log is what was signed",
                "1:a record was changed, or the signature is not the log's",
                "2:it could not be checked"
            })
    int verify(
            @Parameters(paramLabel = "FILE", description = "The export, one record a line.") Path file,
            @Option(names = "--proof", paramLabel = "FILE", description = "Else audit-proof.json beside the export.")
                    @Nullable
                    Path proof,
            @Option(names = "--key", paramLabel = "FILE", description = "Else audit-public-key.pem beside the export.")
                    @Nullable
                    Path key)
            throws IOException, InterruptedException, ReflectiveOperationException {
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        add(arguments, "--proof", proof);
        add(arguments, "--key", key);
        Path jar = LocalStack.fromEnvironment().supplies().programs().service("audit-log-service");
        try (URLClassLoader verifier = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            return (int) verifier.loadClass(VERIFIER)
                    .getMethod("run", String[].class)
                    .invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw new IOException("the verifier failed", e.getCause());
        }
    }

    private static void add(List<String> arguments, String option, @Nullable Path value) {
        if (value != null) {
            arguments.addAll(List.of(option, value.toString()));
        }
    }
}

package vn.telehealth.e2e.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.Tool;
import vn.telehealth.local.Settings;
import vn.telehealth.local.process.Fingerprint;

/** The fuzzer, of PyPI: in the versions and with the hashes of {@code .ci/schemathesis.txt}, kept in the cache. */
record Schemathesis(Path packages) {

    /** Takes it from PyPI unless it is here. */
    static Schemathesis installed() throws IOException, InterruptedException {
        Settings settings = Fleet.stack().settings();
        Path wanted = settings.project().resolve(".ci/schemathesis.txt");
        Path packages = settings.cache().resolve("schemathesis").resolve(Fingerprint.of(wanted));
        if (!Files.isDirectory(packages)) {
            Path fresh = Files.createTempDirectory(Files.createDirectories(packages.getParent()), "fresh");
            List<String> pip = List.of(
                    "python3", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes");
            List<String> words = new ArrayList<>(pip);
            words.addAll(List.of("--only-binary=:all:", "--target", fresh.toString(), "-r", wanted.toString()));
            Tool installing = Tool.run(new ProcessBuilder(words), Duration.ofMinutes(10));
            if (installing.exitCode() != 0) {
                throw new IOException("Schemathesis could not be installed: " + installing.err());
            }
            Files.move(fresh, packages);
        }
        return new Schemathesis(packages);
    }

    /**
     * Runs it to its end in a folder that holds its instructions.
     *
     * @param environment what its hooks want to know
     * @param patience how long that may take
     */
    Tool run(Path folder, Map<String, String> environment, Duration patience, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("python3", "-m", "schemathesis.cli", "run", "--no-color"));
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().put("PYTHONPATH", packages + ":" + folder);
        builder.environment().put("SCHEMATHESIS_HOOKS", "hooks");
        builder.environment().put("NO_PROXY", "127.0.0.1,localhost");
        builder.environment().putAll(environment);
        return Tool.run(builder, patience);
    }
}

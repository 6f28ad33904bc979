package vn.telehealth.local.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.telehealth.local.StackFailure;
import vn.telehealth.local.file.Archive;
import vn.telehealth.local.process.Command;

/** Keycloak, built once for PostgreSQL: its start then skips what the build has done. */
public final class KeycloakPrograms {

    private KeycloakPrograms() {}

    /** @param options what the build takes, e.g. {@code --db=postgres} */
    public static Path in(ServerCache servers, List<String> options, Path log)
            throws IOException, InterruptedException {
        String jdk = System.getProperty("java.vm.version");
        Path folder = servers.fetch("keycloak", jdk + options, fresh -> {
            Path archive = ServerCache.only(fresh, ".tar.gz");
            Archive.unpackGzip(archive, fresh);
            Files.delete(archive);
            build(unpacked(fresh), options, log);
        });
        return unpacked(folder);
    }

    private static void build(Path home, List<String> options, Path log) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString(), "build"));
        command.addAll(options);
        int code = Command.of(command)
                .with(Map.of("JAVA_HOME", System.getProperty("java.home")))
                .loggingTo(log)
                .run();
        if (code != 0) {
            throw new StackFailure("Keycloak's build failed: see " + log + ", then run ./telehealth up again.");
        }
    }

    private static Path unpacked(Path folder) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IOException("nothing unpacked in " + folder));
        }
    }
}

package vn.telehealth.local.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import vn.telehealth.local.Settings;
import vn.telehealth.local.StackFailure;
import vn.telehealth.local.file.Folders;
import vn.telehealth.local.process.Command;
import vn.telehealth.local.process.Fingerprint;
import vn.telehealth.local.process.StackLock;

/**
 * Servers fetched from Maven repositories, once for all stacks of this user. Which versions stands in
 * {@code local-stack/servers/<name>.xml}; another version there is another folder here.
 */
public final class ServerCache {

    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies";

    private final Settings settings;
    private final Path servers;

    public ServerCache(Settings settings) {
        this(settings, settings.cache());
    }

    private ServerCache(Settings settings, Path cache) {
        this.settings = settings;
        this.servers = cache.resolve("servers");
    }

    /** The same servers, kept elsewhere. */
    public ServerCache in(Path cache) {
        return new ServerCache(settings, cache);
    }

    /** What is done once with what was fetched, e.g. unpacking; the folder appears only when it is through. */
    @FunctionalInterface
    public interface Finish {

        void in(Path folder) throws IOException, InterruptedException;
    }

    /** The folder with the server's jars or archive. */
    public Path fetch(String name) throws IOException, InterruptedException {
        return fetch(name, "", folder -> {});
    }

    /**
     * The same, with something done once to what was fetched.
     *
     * @param variant what else, beside the versions, the finished folder depends on
     * @throws StackFailure if Maven cannot get it
     */
    public Path fetch(String name, String variant, Finish finish) throws IOException, InterruptedException {
        Path pom = settings.project().resolve("local-stack/servers/" + name + ".xml");
        Path folder = servers.resolve(name + "-" + Fingerprint.of(Fingerprint.of(pom) + variant));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try (StackLock lock = StackLock.acquire(folder.resolveSibling(folder.getFileName() + ".lock"))) {
            if (!Files.isDirectory(folder)) {
                Path fresh = folder.resolveSibling(folder.getFileName() + ".part");
                Folders.delete(fresh);
                Files.createDirectories(fresh);
                copy(name, pom, fresh);
                finish.in(fresh);
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return folder;
    }

    private void copy(String name, Path pom, Path folder) throws IOException, InterruptedException {
        Path log = settings.log("fetch-" + name);
        // Maven's local repository does not stand several Mavens that download the same file at once.
        try (StackLock lock = StackLock.acquire(settings.cache().resolve("maven.lock"))) {
            copy(name, pom, folder, log);
        }
    }

    private void copy(String name, Path pom, Path folder, Path log) throws IOException, InterruptedException {
        int code = Command.of(List.of(
                        settings.project().resolve("mvnw").toString(),
                        "-B",
                        "-f",
                        pom.toString(),
                        COPY,
                        "-DoutputDirectory=" + folder))
                .loggingTo(log)
                .run();
        if (code != 0) {
            throw new StackFailure("Fetching " + name + " with Maven failed: check the network or Maven's settings.xml"
                    + " (the log is " + log + "), then run ./telehealth up again.");
        }
    }

    /** The only file in a folder whose name ends so. */
    public static Path only(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no *" + suffix + " in " + folder));
        }
    }
}

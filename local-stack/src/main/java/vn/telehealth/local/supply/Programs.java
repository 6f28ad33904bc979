package vn.telehealth.local.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.telehealth.local.Settings;
import vn.telehealth.local.StackFailure;
import vn.telehealth.local.file.Folders;
import vn.telehealth.local.process.Command;
import vn.telehealth.local.process.Fingerprint;
import vn.telehealth.local.process.Jvm;
import vn.telehealth.local.process.StackLock;

/**
 * Programs of this build, copied out of the build folders: a new build does not pull the jars from under the feet of
 * what runs, and a JVM starts faster from jars that stand side by side than from nested ones.
 */
public final class Programs {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final int KEPT = 3;
    private static final Duration UNUSED = Duration.ofDays(2);

    private final Settings settings;

    public Programs(Settings settings) {
        this.settings = settings;
    }

    /** The service's jar, its libraries beside it. */
    public Path service(String module) throws IOException, InterruptedException {
        if (!Files.isRegularFile(jar(module))) {
            throw new StackFailure("There is no " + jar(module) + ": build it with ./mvnw package -DskipTests.");
        }
        Path folder = folder(module, Fingerprint.of(jar(module)), fresh -> {
            int code = Command.of(List.of(
                            Jvm.java(),
                            "-Djarmode=tools",
                            "-jar",
                            jar(module).toString(),
                            "extract",
                            "--destination",
                            fresh + "/program"))
                    .loggingTo(settings.log("extract-" + module))
                    .run();
            if (code != 0) {
                throw new IOException("could not extract " + jar(module));
            }
        });
        return folder.resolve("program").resolve(jar(module).getFileName());
    }

    /** This module's own jar and libraries, in a fixed order. */
    public List<Path> own() throws IOException, InterruptedException {
        Path target = settings.project().resolve("local-stack/target");
        Path jar = jar("local-stack");
        if (!Files.isRegularFile(jar)) {
            throw new StackFailure("There is no " + jar + ": build it with ./mvnw package -DskipTests.");
        }
        List<Path> libraries = jars(target.resolve("lib"));
        Path folder = folder("local-stack", Fingerprint.of(Fingerprint.of(jar) + libraries), fresh -> {
            Files.copy(jar, fresh.resolve("a.jar"));
            for (Path library : libraries) {
                Files.copy(library, fresh.resolve("lib-" + library.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        });
        return jars(folder);
    }

    /** All jars of a folder, by name. */
    public static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private Path jar(String module) {
        return settings.project().resolve(module).resolve("target").resolve(module + "-" + VERSION + ".jar");
    }

    private Path folder(String module, String key, ServerCache.Finish fill) throws IOException, InterruptedException {
        Path all = settings.cache().resolve("programs").resolve(module);
        Path folder = all.resolve(key);
        try (StackLock lock = StackLock.acquire(all.resolve(".lock"))) {
            if (!Files.isDirectory(folder)) {
                Path fresh = all.resolve(key + ".part");
                Folders.delete(fresh);
                Files.createDirectories(fresh);
                fill.in(fresh);
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
            dropOld(all);
        }
        return folder;
    }

    private static void dropOld(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            long unused = Instant.now().minus(UNUSED).toEpochMilli();
            List<Path> old = folders.filter(Files::isDirectory)
                    .sorted(Comparator.comparingLong(
                                    (Path folder) -> folder.toFile().lastModified())
                            .reversed())
                    .skip(KEPT)
                    .filter(folder -> folder.toFile().lastModified() < unused)
                    .toList();
            for (Path folder : old) {
                Folders.delete(folder);
            }
        }
    }
}

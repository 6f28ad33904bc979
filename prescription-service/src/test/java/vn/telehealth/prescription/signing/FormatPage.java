package vn.telehealth.prescription.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fenced blocks of {@code docs/formats/prescription-document.md}, by the name behind their language. */
public final class FormatPage {

    private static final Path PAGE = Path.of("..", "docs", "formats", "prescription-document.md");

    private FormatPage() {}

    public static String block(String name) throws IOException {
        Matcher block = pattern(name).matcher(text());
        if (!block.find()) {
            throw new IOException("no block " + name + " in " + PAGE);
        }
        return block.group(2);
    }

    static void replace(String name, String content) throws IOException {
        String changed = pattern(name)
                .matcher(text())
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + content + "\n```"));
        Files.writeString(PAGE, changed, StandardCharsets.UTF_8);
    }

    private static String text() throws IOException {
        return Files.readString(PAGE, StandardCharsets.UTF_8);
    }

    private static Pattern pattern(String name) {
        return Pattern.compile("(```\\w+ " + Pattern.quote(name) + "\n)(.*?)\n```", Pattern.DOTALL);
    }
}

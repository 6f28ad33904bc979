package vn.telehealth.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of {@code deploy} with values for its placeholders {@code ${TELEHEALTH_NAME}}. Programs that would take them from their
 * environment show them there to every process of the same user.
 */
final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(TELEHEALTH_\\w+)(?::([^}]*))?}");

    private Template() {}

    /** @throws IllegalArgumentException if the file has a placeholder for which there is neither value nor default */
    static String filled(Path file, Map<String, String> values) throws IOException {
        Matcher placeholders = PLACEHOLDER.matcher(Files.readString(file));
        return placeholders.replaceAll(found -> {
            String value = values.getOrDefault(found.group(1), found.group(2));
            if (value == null) {
                throw new IllegalArgumentException(file + " wants a value for " + found.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}

package vn.telehealth.local.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A file of {@code deploy/postgres} with {@code ${name}} where values go. */
record SqlTemplate(String text) {

    static SqlTemplate read(Path file) throws IOException {
        return new SqlTemplate(Files.readString(file));
    }

    /** @throws IllegalArgumentException for a value that could be more than a name or a password */
    String with(Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (!value.getValue().matches("[A-Za-z0-9_, -]+")) {
                throw new IllegalArgumentException("not a plain value for " + value.getKey());
            }
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        if (filled.contains("${")) {
            throw new IllegalArgumentException("a value is missing in " + text);
        }
        return filled;
    }
}

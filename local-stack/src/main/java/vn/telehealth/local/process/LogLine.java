package vn.telehealth.local.process;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a log as people want it in a report: what happened, and not how it is stored. */
final class LogLine {

    private static final int LONGEST = 600;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LogLine() {}

    /** Services write structured lines (ECS); of those, level, message and error are kept. */
    static String brief(String line) {
        String text = line.startsWith("{") ? message(line) : line;
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " ..." : text;
    }

    private static String message(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            String error = entry.path("error").path("message").asString("");
            return entry.path("log").path("level").asString("") + " "
                    + entry.path("message").asString("").strip()
                    + (error.isEmpty() ? "" : ": " + error);
        } catch (JacksonException e) {
            return line;
        }
    }
}

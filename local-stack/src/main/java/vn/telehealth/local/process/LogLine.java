package vn.telehealth.local.process;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a log as people want it in a report: what happened, and not how it is stored. */
final class LogLine {

    private static final String CAUSED_BY = "Caused by: ";
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
            String error = cause(entry.path("error"));
            return entry.path("log").path("level").asString("") + " "
                    + entry.path("message").asString("").strip()
                    + (error.isEmpty() ? "" : ": " + error);
        } catch (JacksonException e) {
            return line;
        }
    }

    /** The first cause, where the trace names one: what is reported above it mostly says that something failed. */
    private static String cause(JsonNode error) {
        String trace = error.path("stack_trace").asString("");
        int first = trace.lastIndexOf(CAUSED_BY);
        return first < 0
                ? error.path("message").asString("")
                : trace.substring(first + CAUSED_BY.length())
                        .lines()
                        .findFirst()
                        .orElse("");
    }
}

package vn.telehealth.e2e.faults.evidence;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Evidence as files of JSON lines, one for each kind: for people who look into a finding, and for tests of the judge. */
public record EvidenceFolder(Path folder) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HISTORY = "history.jsonl";

    public Path history() {
        return folder.resolve(HISTORY);
    }

    public Evidence read() throws IOException {
        Evidence rest = JSON.readValue(Files.readString(folder.resolve("rest.json")), Evidence.class);
        return new Evidence(
                lines(HISTORY, Attempt.class),
                lines("events.jsonl", Published.class),
                rest.deadLetters(),
                rest.tables(),
                rest.log(),
                rest.backlog());
    }

    /** @return the requests that the clients wrote down */
    public List<Attempt> attempts() throws IOException {
        return lines(HISTORY, Attempt.class);
    }

    public void write(Evidence evidence) throws IOException {
        Files.createDirectories(folder);
        lines(HISTORY, evidence.history());
        lines("events.jsonl", evidence.events());
        Evidence rest = new Evidence(
                List.of(), List.of(), evidence.deadLetters(), evidence.tables(), evidence.log(), evidence.backlog());
        Files.writeString(folder.resolve("rest.json"), JSON.writeValueAsString(rest));
    }

    private void lines(String name, List<?> values) throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve(name))) {
            for (Object value : values) {
                file.write(JSON.writeValueAsString(value));
                file.write('\n');
            }
        }
    }

    private <T> List<T> lines(String name, Class<T> type) throws IOException {
        List<T> values = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name))) {
            values.add(JSON.readValue(line, type));
        }
        return values;
    }
}

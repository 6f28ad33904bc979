package vn.telehealth.e2e.faults.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that a run left behind.
 *
 * @param history requests of all clients
 * @param events what stands on the topics
 * @param deadLetters records laid aside, in words
 * @param tables rows by name of the table, columns as text; {@code at-rest} are the visits that were open when nothing
 *     moved any more and nobody had put an end to them yet
 * @param log what the audit log exports and what it promised
 * @param backlog what had not arrived when patience ended: number by kind of thing
 */
public record Evidence(
        List<Attempt> history,
        List<Published> events,
        List<String> deadLetters,
        Map<String, List<Map<String, String>>> tables,
        SignedLog log,
        Map<String, Long> backlog) {

    public static final String AT_REST = "at-rest";

    public List<Map<String, String>> table(String name) {
        List<Map<String, String>> rows = tables.get(name);
        if (rows == null) {
            throw new IllegalArgumentException("no table " + name + " in evidence");
        }
        return rows;
    }

    /**
     * @param records the export, one record a line
     * @param stored ids of the events of the records in the store, in the order of the log
     * @param checkpoints every signed note that was seen, during the run and after it
     * @param publicKey PEM
     * @param takenAt when copying began
     */
    public record SignedLog(
            List<String> records, List<String> stored, List<String> checkpoints, String publicKey, Instant takenAt) {}
}

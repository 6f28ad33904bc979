package vn.telehealth.audit.log;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * What the log commits to with its signature: its name, how many records it holds, their root, and when. The text is
 * the body of a C2SP tlog-checkpoint: origin, size, root, and one extension line {@code time <RFC 3339>}, each ended by
 * a line feed.
 *
 * @param origin name of the log: one line without blanks or plus signs
 */
public record Checkpoint(String origin, Tree tree, Instant time) {

    private static final String TIME = "time ";

    public Checkpoint {
        if (!origin.matches("[!-*,-~]{1,100}")) {
            throw new IllegalArgumentException("Not the name of a log: " + origin);
        }
        Objects.requireNonNull(tree);
        Objects.requireNonNull(time);
    }

    public long size() {
        return tree.size();
    }

    public Hash root() {
        return tree.root();
    }

    public String text() {
        return origin + "\n" + size() + "\n" + root() + "\n" + TIME + time + "\n";
    }

    /**
     * @throws IllegalArgumentException when the text is no checkpoint
     */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != 5 || !lines[4].isEmpty() || !lines[3].startsWith(TIME)) {
            throw new IllegalArgumentException("A checkpoint has four lines: origin, size, root and time");
        }
        try {
            var tree = new Tree(Long.parseLong(lines[1]), Hash.parse(lines[2]));
            var checkpoint = new Checkpoint(lines[0], tree, Instant.parse(lines[3].substring(TIME.length())));
            if (!checkpoint.text().equals(text)) {
                throw new IllegalArgumentException("The checkpoint is not in its one exact form");
            }
            return checkpoint;
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("The checkpoint's time is not a time", wrong);
        }
    }
}

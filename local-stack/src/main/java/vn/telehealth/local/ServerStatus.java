package vn.telehealth.local;

/**
 * How one server of the stack is.
 *
 * @param port the one people are told
 * @param pid 0 when it does not run
 * @param memory bytes in use that are its own; 0 when it does not run
 */
public record ServerStatus(String name, State state, int port, long pid, long memory) {

    /** What it does now. */
    public enum State {
        DOWN,
        /** The process is there and does not answer: it starts, or it is stuck. */
        SILENT,
        UP
    }
}

package vn.telehealth.local.cli;

import java.io.Console;

/** Who is at the other end. */
final class Terminal {

    private Terminal() {}

    /** Whether a person watches, and not a file or another program. */
    @SuppressWarnings("SystemConsoleNull") // nullness checking holds it for possible
    static boolean present() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}

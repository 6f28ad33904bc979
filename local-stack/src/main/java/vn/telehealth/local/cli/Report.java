package vn.telehealth.local.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.ServerStatus;

/** What people are told about a stack. */
final class Report {

    private static final long MEGABYTE = 1 << 20;

    private final LocalStack stack;
    private final PrintWriter out;

    Report(LocalStack stack, PrintWriter out) {
        this.stack = stack;
        this.out = out;
    }

    void afterStart(Duration taken) {
        out.printf(Locale.ROOT, "%nUp in %.1f s.%n%n", taken.toMillis() / 1000.0);
        stack.addresses().forEach((name, address) -> out.printf("  %-22s %s%n", name, address));
        notes();
        out.printf(
                "%nNext: ./telehealth status, ./telehealth token ROLE, ./telehealth logs SERVICE, ./telehealth down%n");
        out.flush();
    }

    void table(List<ServerStatus> status) {
        out.printf("%-24s %-8s %6s %8s %8s%n", "COMPONENT", "STATE", "PORT", "PID", "MEMORY");
        for (ServerStatus server : status) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %-8s %6d %8s %8s%n",
                    server.name(),
                    server.state().name().toLowerCase(Locale.ROOT),
                    server.port(),
                    server.pid() == 0 ? "-" : server.pid(),
                    server.memory() == 0 ? "-" : server.memory() / MEGABYTE + " MB");
        }
        long memory = status.stream().mapToLong(ServerStatus::memory).sum();
        out.printf("%-24s %-8s %6s %8s %8s%n", "all", "", "", "", memory / MEGABYTE + " MB");
    }

    void notes() {
        out.println();
        for (Map.Entry<String, String> note : stack.notes().entrySet()) {
            out.println(note.getKey() + ": " + note.getValue());
        }
        out.flush();
    }
}

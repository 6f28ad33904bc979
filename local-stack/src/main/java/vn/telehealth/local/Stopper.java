package vn.telehealth.local;

import java.io.IOException;
import java.time.Duration;
import vn.telehealth.local.plan.Part;
import vn.telehealth.local.plan.Progress;
import vn.telehealth.local.plan.Server;
import vn.telehealth.local.process.Processes;

/** Ends one part. */
final class Stopper {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Processes processes;
    private final Progress progress;

    Stopper(Processes processes, Progress progress) {
        this.processes = processes;
        this.progress = progress;
    }

    void stop(Part part) {
        if (!(part instanceof Server server) || processes.find(server.name()).isEmpty()) {
            return;
        }
        long begun = System.nanoTime();
        progress.begins(server.name());
        try {
            boolean orderly = processes.stop(server.name(), GRACE);
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            progress.ready(server.name(), orderly ? "stopped" : "killed, for it did not end by itself", taken);
        } catch (IOException e) {
            progress.failed(server.name());
            throw new StackFailure("Stopping " + server.name() + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            progress.failed(server.name());
            throw new StackFailure("Interrupted while " + server.name() + " was ending.", e);
        }
    }
}

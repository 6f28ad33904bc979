package vn.telehealth.audit.checkpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.telehealth.audit.log.SigningUnavailable;
import vn.telehealth.audit.store.Checkpoints;
import vn.telehealth.audit.store.Log;
import vn.telehealth.audit.store.StoredCheckpoint;
import vn.telehealth.platform.problem.Unavailable;

/** Decides when a checkpoint is due: when a burst is over, and regularly while the log keeps growing. */
final class CheckpointSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSchedule.class);

    private final CheckpointWork work;
    private final LogAlerts alerts;
    private final Duration interval;
    private final Clock clock;
    private long sizeAtLastLook;
    private Instant lastMade;
    private @Nullable StoredCheckpoint unpublished;
    private boolean started;
    private @Nullable String told;

    CheckpointSchedule(CheckpointWork work, LogAlerts alerts, Duration interval, Clock clock) {
        this.work = work;
        this.alerts = alerts;
        this.interval = interval;
        this.clock = clock;
        this.lastMade = clock.instant();
    }

    /** What is done when a checkpoint is due, and with what. */
    record CheckpointWork(
            Log log,
            Checkpoints checkpoints,
            CheckpointMaker maker,
            CheckpointPublisher publisher,
            ReadPositions positions) {}

    /** Looks whether one is due. Called by one thread, again and again; what fails is tried at the next look. */
    void look() {
        try {
            if (!started) {
                // A crash may have come between storing the last one and publishing it.
                unpublished = work.checkpoints.latest().orElse(null);
                started = true;
            }
            publish();
            if (due()) {
                work.maker.make(work.positions.snapshot()).ifPresent(made -> unpublished = made);
                lastMade = clock.instant();
                alerts.consistent();
                publish();
                told = null;
            }
        } catch (LogInconsistent e) {
            alerts.inconsistent();
            tell(e);
        } catch (RuntimeException e) {
            tell(e);
        }
    }

    /** Once, not at every look while it lasts. */
    private void tell(RuntimeException problem) {
        if (problem.toString().equals(told)) {
            return;
        }
        told = problem.toString();
        if (problem instanceof SigningUnavailable || problem instanceof Unavailable) {
            LOG.warn("No checkpoint now: {}", problem.getMessage());
        } else {
            LOG.error("No checkpoint now", problem);
        }
    }

    private boolean due() {
        var size = work.log.tree().size();
        alerts.size(size, signedSize());
        var burstOver = size == sizeAtLastLook;
        sizeAtLastLook = size;
        var waitedLong = !clock.instant().isBefore(lastMade.plus(interval));
        return burstOver || waitedLong;
    }

    private long signedSize() {
        return work.checkpoints
                .latest()
                .map(latest -> latest.signed().checkpoint().size())
                .orElse(0L);
    }

    private void publish() {
        if (unpublished != null) {
            work.publisher.publish(unpublished);
            unpublished = null;
        }
    }
}

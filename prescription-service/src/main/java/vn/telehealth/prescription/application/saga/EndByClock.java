package vn.telehealth.prescription.application.saga;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.telehealth.prescription.application.PrescriptionJournal;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Prescriptions;

/** Ends what the clock has ended. Readers judge by the clock themselves; this makes it known, in small batches. */
@Service
public class EndByClock {

    private static final int BATCH = 100;

    private final Prescriptions prescriptions;
    private final PrescriptionJournal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndByClock(Prescriptions prescriptions, PrescriptionJournal journal, TransactionTemplate transaction, Clock clock) {
        this.prescriptions = prescriptions;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Expires what is overdue and frees what is held too long; several instances share the work. */
    @Scheduled(fixedDelayString = "${telehealth.prescription.end-by-clock-every:15s}")
    public void run() {
        while (batch(this::expire)) {
            continue;
        }
        while (batch(this::free)) {
            continue;
        }
    }

    private int expire(Instant now) {
        List<Prescription> overdue = prescriptions.lockOverdue(now, BATCH);
        overdue.forEach(prescription -> {
            prescription.expire(now);
            journal.save(prescription);
        });
        return overdue.size();
    }

    private int free(Instant now) {
        List<Prescription> stale = prescriptions.lockStaleHolds(now, BATCH);
        stale.forEach(prescription -> {
            prescription.dropStaleHold(now);
            journal.save(prescription);
        });
        return stale.size();
    }

    private boolean batch(Step step) {
        Integer done = transaction.execute(status -> step.apply(clock.instant()));
        return done != null && done == BATCH;
    }

    private interface Step {
        int apply(Instant now);
    }
}

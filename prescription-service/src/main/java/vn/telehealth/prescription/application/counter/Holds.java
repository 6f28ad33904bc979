package vn.telehealth.prescription.application.counter;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.telehealth.prescription.application.PrescriptionJournal;
import vn.telehealth.prescription.domain.Hold;
import vn.telehealth.prescription.domain.HoldLength;
import vn.telehealth.prescription.domain.Prescription;

/** Takes and gives back a locked prescription. */
@Component
class Holds {

    private final PrescriptionJournal journal;
    private final HoldLength length;
    private final Clock clock;

    Holds(PrescriptionJournal journal, HoldLength length, Clock clock) {
        this.journal = journal;
        this.length = length;
        this.clock = clock;
    }

    Hold take(Prescription prescription, UUID pharmacyId) {
        Instant now = clock.instant();
        prescription.dropStaleHold(now);
        Hold hold = new Hold(pharmacyId, length.from(now));
        prescription.hold(hold.pharmacyId(), hold.until(), now);
        journal.save(prescription);
        return hold;
    }

    void giveBack(Prescription prescription, UUID pharmacyId) {
        prescription.release(pharmacyId, clock.instant());
        journal.save(prescription);
    }
}

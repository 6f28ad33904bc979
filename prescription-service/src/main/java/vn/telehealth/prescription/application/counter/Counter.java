package vn.telehealth.prescription.application.counter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.telehealth.platform.web.VietnamTime;
import vn.telehealth.prescription.application.PrescriptionJournal;
import vn.telehealth.prescription.domain.Dispensation;
import vn.telehealth.prescription.domain.Dispensations;
import vn.telehealth.prescription.domain.Dispensations.Sold;
import vn.telehealth.prescription.domain.HandOut;
import vn.telehealth.prescription.domain.LineBalance;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Status;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.prescription.domain.rules.RuleSettings;

/** Hands out of a locked prescription and keeps what was sold. */
@Component
class Counter {

    private final Substitutions substitutions;
    private final Dispensations dispensations;
    private final PrescriptionJournal journal;
    private final RuleSettings settings;
    private final Clock clock;

    Counter(
            Substitutions substitutions,
            Dispensations dispensations,
            PrescriptionJournal journal,
            RuleSettings settings,
            Clock clock) {
        this.substitutions = substitutions;
        this.dispensations = dispensations;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Dispensed handOut(Prescription prescription, Handover handover) {
        Instant now = now();
        Pharmacist pharmacist = handover.pharmacist();
        var dispensation = new Dispensation(
                handover.id(),
                pharmacist.pharmacyId(),
                pharmacist.id(),
                VietnamTime.dayOf(now),
                handover.sale().lines(),
                handover.sale().note(),
                handover.recipient());
        prescription.dropStaleHold(now);
        List<HandOut> handedOut = prescription.dispense(dispensation, settings.collectEarlyDays(), now);
        boolean complete = prescription.state().status() == Status.USED;
        var sold = new Sold(
                prescription.issue().hash(), substitutions.sold(prescription, handedOut, pharmacist), complete);
        journal.save(prescription);
        dispensations.add(prescription.id(), dispensation, sold);
        return new Dispensed(
                dispensation.id(),
                prescription.id(),
                now,
                complete,
                handedOut.stream().map(each -> line(prescription, each)).toList());
    }

    private static Dispensed.Line line(Prescription prescription, HandOut handOut) {
        LineBalance balance = prescription.state().balances().get(handOut.line() - 1);
        return new Dispensed.Line(handOut.line(), handOut.quantity(), balance.remaining());
    }
}

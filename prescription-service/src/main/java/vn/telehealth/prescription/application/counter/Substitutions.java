package vn.telehealth.prescription.application.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.telehealth.prescription.domain.Dispensations.SoldLine;
import vn.telehealth.prescription.domain.DispenseRefused;
import vn.telehealth.prescription.domain.DispenseRefused.Reason;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.HandOut;
import vn.telehealth.prescription.domain.HandOut.Substitution;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.formulary.Formulary;
import vn.telehealth.prescription.domain.formulary.Medicine;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;

/**
 * Only a pharmacist with a degree sells another medicine than the prescribed one, with the buyer's consent, and only one of
 * the same ingredients, strength and route (Law on Pharmacy 105/2016/QH13, Art. 81).
 */
@Component
class Substitutions {

    private final Formulary formulary;

    Substitutions(Formulary formulary) {
        this.formulary = formulary;
    }

    /** The lines as sold, with names and units. */
    List<SoldLine> sold(Prescription prescription, List<HandOut> handOuts, Pharmacist pharmacist) {
        List<SoldLine> sold = new ArrayList<>();
        for (HandOut handOut : handOuts) {
            DraftLine line = prescription.content().lines().get(handOut.line() - 1);
            Medicine prescribed = formulary.find(line.medicineCode()).orElseThrow(() -> refused(handOut));
            Medicine given = given(handOut, prescribed, pharmacist);
            sold.add(new SoldLine(
                    handOut.line(),
                    prescribed.code(),
                    prescribed.printedName(),
                    given.code(),
                    given.printedName(),
                    handOut.quantity(),
                    given.unit(),
                    Optional.ofNullable(handOut.substitution())
                            .map(Substitution::reason)
                            .orElse(null)));
        }
        return sold;
    }

    private Medicine given(HandOut handOut, Medicine prescribed, Pharmacist pharmacist) {
        Substitution substitution = handOut.substitution();
        if (substitution == null) {
            return prescribed;
        }
        return formulary
                .find(substitution.medicineCode())
                .filter(other -> pharmacist.degree() && substitution.buyerConsented())
                .filter(other -> other.isEquivalentTo(prescribed))
                .orElseThrow(() -> refused(handOut));
    }

    private static DispenseRefused refused(HandOut handOut) {
        return new DispenseRefused(Reason.SUBSTITUTION, handOut.line());
    }
}

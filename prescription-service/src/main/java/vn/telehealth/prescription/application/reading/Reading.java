package vn.telehealth.prescription.application.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.Hold;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Status;
import vn.telehealth.prescription.domain.formulary.Medicine;

/**
 * A prescription as a person may see it now.
 *
 * @param withContent false where a patient looks at a draft, of which only the status is told
 * @param medicines by code
 * @param holder name of the pharmacy that holds it
 */
public record Reading(
        Prescription prescription,
        Status status,
        boolean withContent,
        Map<String, Medicine> medicines,
        @Nullable Hold hold,
        @Nullable String holder) {

    public Reading {
        medicines = Map.copyOf(medicines);
    }
}

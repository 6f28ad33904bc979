package vn.telehealth.prescription.domain.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Allergy;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Sex;

/**
 * What the patient register said when the prescription was issued.
 *
 * @param version of the profile in the register
 * @param personalId CCCD, 12 digits
 */
public record PatientSummary(
        UUID id,
        long version,
        String name,
        Sex sex,
        LocalDate birthDate,
        String address,
        @Nullable BigDecimal weightKg,
        @Nullable String personalId,
        @Nullable String insuranceCard,
        @Nullable String guardianName,
        @Nullable String guardianTelephone,
        List<Allergy> allergies) {

    /** Under this age months, weight and the person who brings the child are printed (Circular 26/2025/TT-BYT, Art. 6). */
    public static final int CHILD_MONTHS = 72;

    public PatientSummary {
        allergies = List.copyOf(allergies);
    }

    public int monthsOn(LocalDate day) {
        return Math.toIntExact(Period.between(birthDate, day).toTotalMonths());
    }

    public boolean isYoungChildOn(LocalDate day) {
        return monthsOn(day) < CHILD_MONTHS;
    }
}

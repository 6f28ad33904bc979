package vn.telehealth.records.patient.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Who the patient is by law. */
public record Person(
        PersonName legalName,
        Sex sex,
        LocalDate birthDate,
        @Nullable Cccd cccd) {

    /** Whole months lived until that day. */
    public long ageInMonths(LocalDate on) {
        return ChronoUnit.MONTHS.between(birthDate, on);
    }
}

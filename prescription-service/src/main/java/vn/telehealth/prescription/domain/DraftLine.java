package vn.telehealth.prescription.domain;

import java.math.BigDecimal;

/**
 * One medicine of a draft.
 *
 * @param medicineCode key in the formulary
 * @param quantity total, in the medicine's unit
 * @param dosePerTime in the medicine's unit
 * @param route code, see {@link vn.telehealth.prescription.domain.formulary.Route}
 * @param timing moment of use: a code such as {@code AFTER_MEAL}, or the physician's words
 */
public record DraftLine(
        String medicineCode,
        BigDecimal quantity,
        BigDecimal dosePerTime,
        int timesPerDay,
        int days,
        String route,
        String timing) {}

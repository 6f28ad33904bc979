package vn.telehealth.prescription.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a pharmacy hands out of one line.
 *
 * @param line number on the prescription, from 1
 * @param quantity in the unit of the line
 * @param substitution null when the prescribed medicine itself is sold
 */
public record HandOut(
        int line, BigDecimal quantity, @Nullable Substitution substitution) {

    /**
     * @param medicineCode what is sold instead
     * @param buyerConsented the buyer was asked and agreed
     */
    public record Substitution(String medicineCode, String reason, boolean buyerConsented) {}
}

package vn.telehealth.records.patient.domain;

import org.jspecify.annotations.Nullable;

/**
 * A substance the patient does not tolerate.
 *
 * @param substance as the patient names it, 2 to 120 characters
 * @param atc its class, where known
 */
public record Allergy(String substance, @Nullable AtcCode atc) {

    public Allergy {
        substance = Texts.tidy(substance, 2, 120);
    }
}

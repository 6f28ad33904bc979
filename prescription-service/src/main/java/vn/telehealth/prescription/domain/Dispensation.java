package vn.telehealth.prescription.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One visit to the counter.
 *
 * @param day day in Vietnam, which decides on the courses of a narcotic
 * @param handOuts empty for all that remains and may be collected on that day
 * @param note what the pharmacist has to say
 */
public record Dispensation(
        UUID id,
        UUID pharmacyId,
        UUID pharmacistId,
        LocalDate day,
        List<HandOut> handOuts,
        @Nullable String note) {

    public Dispensation {
        handOuts = List.copyOf(handOuts);
    }

    public Dispensation of(List<HandOut> some) {
        return new Dispensation(id, pharmacyId, pharmacistId, day, some, note);
    }
}

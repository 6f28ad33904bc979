package vn.telehealth.prescription.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.DispenseRefused.Reason;

/**
 * One visit to the counter.
 *
 * @param day day in Vietnam, which decides on the courses of a narcotic
 * @param handOuts empty for all that remains and may be collected on that day
 * @param note what the pharmacist has to say
 * @param recipient who fetched it, sealed; null where the paper was not asked for
 */
public record Dispensation(
        UUID id,
        UUID pharmacyId,
        UUID pharmacistId,
        LocalDate day,
        List<HandOut> handOuts,
        @Nullable String note,
        @Nullable SealedRecipient recipient) {

    public Dispensation {
        handOuts = List.copyOf(handOuts);
    }

    public Dispensation of(List<HandOut> some) {
        return new Dispensation(id, pharmacyId, pharmacistId, day, some, note, recipient);
    }

    /** Who fetches controlled medicines shows an identity paper (Circular 26/2025/TT-BYT, Art. 7 and 8). */
    void requireRecipientFor(Kind kind) {
        if (kind.isControlled() && recipient == null) {
            throw new DispenseRefused(Reason.RECIPIENT_NOT_IDENTIFIED, 0);
        }
    }

    /** Each line at most once, and something of it. */
    List<HandOut> distinctHandOuts() {
        Set<Integer> seen = new HashSet<>();
        for (HandOut handOut : handOuts) {
            if (!seen.add(handOut.line()) || handOut.quantity().signum() <= 0) {
                throw new DispenseRefused(Reason.NO_SUCH_LINE, handOut.line());
            }
        }
        return handOuts;
    }
}

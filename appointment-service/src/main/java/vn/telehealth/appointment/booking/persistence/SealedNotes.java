package vn.telehealth.appointment.booking.persistence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.telehealth.platform.sealing.ColumnSeal;
import vn.telehealth.platform.sealing.SealedTable;

/** What people wrote about a cancellation: free text, in which anything may stand. */
@Component
class SealedNotes {

    static final String NOTE = "note";
    static final SealedTable HISTORY = new SealedTable("appointment_history", List.of("id"), List.of(NOTE));

    private final ColumnSeal seal;

    SealedNotes(ColumnSeal seal) {
        this.seal = seal;
    }

    byte @Nullable [] sealed(UUID id, @Nullable String note) {
        return seal.row(HISTORY, id).sealIfAny(NOTE, note);
    }

    @Nullable
    String opened(UUID id, byte @Nullable [] stored) {
        return seal.row(HISTORY, id).openIfAny(NOTE, stored);
    }
}

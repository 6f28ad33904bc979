package vn.telehealth.appointment.physician.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.telehealth.platform.sealing.BlindIndex;
import vn.telehealth.platform.sealing.ColumnSeal;
import vn.telehealth.platform.sealing.SealedTable;

/** The addresses under which physicians are reached; no two have the same one. */
@Component
class SealedContacts {

    static final String EMAIL = "email";
    static final SealedTable PHYSICIAN = new SealedTable("physician", List.of("id"), List.of(EMAIL));

    private final ColumnSeal seal;
    private final BlindIndex index;

    SealedContacts(ColumnSeal seal, BlindIndex index) {
        this.seal = seal;
        this.index = index;
    }

    byte[] sealed(UUID id, String email) {
        return seal.row(PHYSICIAN, id).seal(EMAIL, email);
    }

    String opened(UUID id, byte[] stored) {
        return seal.row(PHYSICIAN, id).open(EMAIL, stored);
    }

    /** @param email in lower case */
    byte[] index(String email) {
        return index.of("physician.email", email);
    }
}

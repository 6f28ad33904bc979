package vn.telehealth.appointment.physician.domain;

import java.util.UUID;
import vn.telehealth.appointment.shared.domain.PhysicianId;

/** The admin who made the first decision may not make the second one too. */
public final class FourEyesRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID physicianId;

    FourEyesRequired(PhysicianId id) {
        super("a second admin has to decide on physician " + id);
        this.physicianId = id.value();
    }

    public UUID physicianId() {
        return physicianId;
    }
}

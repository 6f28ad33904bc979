package vn.telehealth.appointment.booking.domain;

import vn.telehealth.appointment.shared.domain.PhysicianId;

/** The physician is not approved, or suspended. */
public final class PhysicianNotCredentialed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PhysicianId physicianId;

    public PhysicianNotCredentialed(PhysicianId physicianId) {
        super("not credentialed: physician " + physicianId);
        this.physicianId = physicianId;
    }

    public PhysicianId physicianId() {
        return physicianId;
    }
}

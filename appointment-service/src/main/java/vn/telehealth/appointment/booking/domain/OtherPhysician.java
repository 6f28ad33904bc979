package vn.telehealth.appointment.booking.domain;

import vn.telehealth.appointment.shared.domain.PhysicianId;

/** An appointment is with one physician; seeing another one is another appointment. */
public final class OtherPhysician extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PhysicianId physicianId;

    public OtherPhysician(PhysicianId physicianId) {
        super("the appointment is with " + physicianId);
        this.physicianId = physicianId;
    }

    public PhysicianId physicianId() {
        return physicianId;
    }
}

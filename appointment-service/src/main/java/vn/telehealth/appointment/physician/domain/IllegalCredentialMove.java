package vn.telehealth.appointment.physician.domain;

import vn.telehealth.appointment.shared.domain.PhysicianId;

/** The credential's status does not allow the decision. */
public final class IllegalCredentialMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CredentialStatus status;

    IllegalCredentialMove(PhysicianId id, CredentialStatus status) {
        super("not possible while physician " + id + " is " + status);
        this.status = status;
    }

    public CredentialStatus status() {
        return status;
    }
}

package vn.telehealth.prescription.application;

/** The physician is not approved or is suspended: signing is refused at once. */
public final class PhysicianSuspended extends RuntimeException {
    private static final long serialVersionUID = 1L;
}

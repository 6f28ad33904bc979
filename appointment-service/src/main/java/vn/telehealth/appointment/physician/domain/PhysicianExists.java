package vn.telehealth.appointment.physician.domain;

/** Licence number, interop code or e-mail address stand in another entry that was not rejected. */
public final class PhysicianExists extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field which of {@code licenceNo}, {@code interopCode}, {@code email} */
    public PhysicianExists(String field) {
        super("another entry has this " + field);
        this.field = field;
    }

    public String field() {
        return field;
    }
}

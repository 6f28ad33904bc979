package vn.telehealth.appointment.facility.domain;

/** Another facility has this interop code, or one with the same last five digits. */
public final class FacilityExists extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String interopCode;

    public FacilityExists(InteropCode interopCode) {
        super("facility " + interopCode + " or its prefix is registered");
        this.interopCode = interopCode.value();
    }

    public String interopCode() {
        return interopCode;
    }
}

package vn.telehealth.prescription.domain.pharmacy;

/** Someone else is registered under this number. */
public final class LicenceTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LicenceTaken(Throwable cause) {
        super(cause);
    }
}

package vn.telehealth.prescription.domain.document;

/** The physician's certificate is revoked or over: trying again does not help. */
public final class SigningRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SigningRefused(String message) {
        super(message);
    }
}

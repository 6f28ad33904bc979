package vn.telehealth.prescription.domain.document;

/** No code of ours, or no code at all. */
public final class QrRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public QrRefused(String message) {
        super(message);
    }
}

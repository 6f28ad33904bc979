package vn.telehealth.prescription.domain.care;

/** A service that is asked while a person waits does not answer; trying again is safe. */
public final class ReferenceUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String service;

    public ReferenceUnavailable(String service, Throwable cause) {
        super(service + " does not answer", cause);
        this.service = service;
    }

    public String service() {
        return service;
    }
}

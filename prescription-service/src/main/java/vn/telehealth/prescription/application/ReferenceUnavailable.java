package vn.telehealth.prescription.application;

import vn.telehealth.platform.problem.Unavailable;

/** A service that is asked while a person waits does not answer; trying again is safe. */
public final class ReferenceUnavailable extends Unavailable {
    private static final long serialVersionUID = 1L;

    private final String service;

    public ReferenceUnavailable(String service, Throwable cause) {
        super(service, cause);
        this.service = service;
    }

    public String service() {
        return service;
    }
}

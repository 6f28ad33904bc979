package vn.telehealth.records.patient.domain;

/** The patient has an account but no profile yet. */
public final class NotRegistered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotRegistered() {
        super("no profile yet");
    }
}

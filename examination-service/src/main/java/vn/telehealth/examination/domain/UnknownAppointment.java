package vn.telehealth.examination.domain;

import java.util.UUID;

/** An appointment changed of which nothing was heard before: its beginning was laid aside and has to come first. */
public final class UnknownAppointment extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownAppointment(UUID appointmentId) {
        super("nothing was heard of appointment " + appointmentId + " before");
    }
}

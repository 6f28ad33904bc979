package vn.telehealth.appointment.rest;

import org.springframework.http.HttpStatus;
import vn.telehealth.platform.problem.ProblemType;

/** Errors of this service alone. */
public enum AppointmentProblem implements ProblemType {
    FACILITY_EXISTS(HttpStatus.CONFLICT),
    UNKNOWN_FACILITY(HttpStatus.UNPROCESSABLE_CONTENT),
    PHYSICIAN_EXISTS(HttpStatus.CONFLICT),
    PHYSICIAN_STATE(HttpStatus.CONFLICT),
    FOUR_EYES_REQUIRED(HttpStatus.FORBIDDEN),
    PHYSICIAN_NOT_CREDENTIALED(HttpStatus.CONFLICT),
    SLOT_TAKEN(HttpStatus.CONFLICT),
    SLOT_GONE(HttpStatus.CONFLICT),
    PATIENT_BUSY(HttpStatus.CONFLICT),
    VISIT_KIND_NOT_OFFERED(HttpStatus.UNPROCESSABLE_CONTENT),
    OTHER_PHYSICIAN(HttpStatus.UNPROCESSABLE_CONTENT),
    APPOINTMENT_STATE(HttpStatus.CONFLICT),
    TOO_LATE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    AppointmentProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}

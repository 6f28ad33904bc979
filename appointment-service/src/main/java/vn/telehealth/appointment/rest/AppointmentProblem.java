package vn.telehealth.appointment.rest;

import org.springframework.http.HttpStatus;
import vn.telehealth.platform.problem.ProblemType;

/** Errors of this service alone. */
public enum AppointmentProblem implements ProblemType {
    FACILITY_EXISTS("facility-exists", HttpStatus.CONFLICT),
    UNKNOWN_FACILITY("unknown-facility", HttpStatus.UNPROCESSABLE_CONTENT),
    PHYSICIAN_EXISTS("physician-exists", HttpStatus.CONFLICT),
    PHYSICIAN_STATE("physician-state", HttpStatus.CONFLICT),
    FOUR_EYES_REQUIRED("four-eyes-required", HttpStatus.FORBIDDEN),
    PHYSICIAN_NOT_CREDENTIALED("physician-not-credentialed", HttpStatus.CONFLICT),
    SLOT_TAKEN("slot-taken", HttpStatus.CONFLICT),
    SLOT_GONE("slot-gone", HttpStatus.CONFLICT),
    PATIENT_BUSY("patient-busy", HttpStatus.CONFLICT),
    VISIT_KIND_NOT_OFFERED("visit-kind-not-offered", HttpStatus.UNPROCESSABLE_CONTENT),
    OTHER_PHYSICIAN("other-physician", HttpStatus.UNPROCESSABLE_CONTENT),
    APPOINTMENT_STATE("appointment-state", HttpStatus.CONFLICT),
    TOO_LATE("too-late", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    AppointmentProblem(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}

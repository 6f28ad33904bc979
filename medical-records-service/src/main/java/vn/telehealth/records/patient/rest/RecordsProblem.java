package vn.telehealth.records.patient.rest;

import org.springframework.http.HttpStatus;
import vn.telehealth.platform.problem.ProblemType;

/** Errors of this service alone. */
enum RecordsProblem implements ProblemType {
    PATIENT_NOT_REGISTERED(HttpStatus.NOT_FOUND),
    PROFILE_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    PROFILE_WRITTEN_MEANWHILE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    RecordsProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}

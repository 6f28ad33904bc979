package vn.telehealth.records.patient.rest;

import org.springframework.http.HttpStatus;
import vn.telehealth.platform.problem.ProblemType;

/** Errors of this service alone. */
enum RecordsProblem implements ProblemType {
    PATIENT_NOT_REGISTERED("patient-not-registered", HttpStatus.NOT_FOUND),
    PROFILE_REFUSED("profile-refused", HttpStatus.UNPROCESSABLE_CONTENT),
    PROFILE_WRITTEN_MEANWHILE("profile-written-meanwhile", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    RecordsProblem(String code, HttpStatus status) {
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

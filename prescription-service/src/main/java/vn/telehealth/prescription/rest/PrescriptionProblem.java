package vn.telehealth.prescription.rest;

import org.springframework.http.HttpStatus;
import vn.telehealth.platform.problem.ProblemType;

/** Errors of this service alone. */
enum PrescriptionProblem implements ProblemType {
    RULES_BROKEN(HttpStatus.UNPROCESSABLE_CONTENT),
    PRESCRIPTION_STATE(HttpStatus.CONFLICT),
    VISIT_CANCELLED(HttpStatus.CONFLICT),
    PHYSICIAN_SUSPENDED(HttpStatus.FORBIDDEN),
    PATIENT_NOT_READABLE(HttpStatus.CONFLICT),
    REFERENCE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    SIGNING_REFUSED(HttpStatus.CONFLICT),
    QR_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    DISPENSE_REFUSED(HttpStatus.CONFLICT),
    PHARMACIST_NOT_REGISTERED(HttpStatus.FORBIDDEN),
    LICENCE_TAKEN(HttpStatus.CONFLICT),
    FORMULARY_FILE_WRONG(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    PrescriptionProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}

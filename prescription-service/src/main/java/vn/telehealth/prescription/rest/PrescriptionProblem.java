package vn.telehealth.prescription.rest;

import org.springframework.http.HttpStatus;
import vn.telehealth.platform.problem.ProblemType;

/** Errors of this service alone. */
enum PrescriptionProblem implements ProblemType {
    RULES_BROKEN("rules-broken", HttpStatus.UNPROCESSABLE_CONTENT),
    PRESCRIPTION_STATE("prescription-state", HttpStatus.CONFLICT),
    VISIT_CANCELLED("visit-cancelled", HttpStatus.CONFLICT),
    PHYSICIAN_SUSPENDED("physician-suspended", HttpStatus.FORBIDDEN),
    PATIENT_NOT_READABLE("patient-not-readable", HttpStatus.CONFLICT),
    REFERENCE_UNAVAILABLE("reference-unavailable", HttpStatus.SERVICE_UNAVAILABLE),
    SIGNING_REFUSED("signing-refused", HttpStatus.CONFLICT),
    QR_REFUSED("qr-refused", HttpStatus.UNPROCESSABLE_CONTENT),
    DISPENSE_REFUSED("dispense-refused", HttpStatus.CONFLICT),
    PHARMACIST_NOT_REGISTERED("pharmacist-not-registered", HttpStatus.FORBIDDEN),
    LICENCE_TAKEN("licence-taken", HttpStatus.CONFLICT),
    FORMULARY_FILE_WRONG("formulary-file-wrong", HttpStatus.UNPROCESSABLE_CONTENT);

    private final String code;
    private final HttpStatus status;

    PrescriptionProblem(String code, HttpStatus status) {
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

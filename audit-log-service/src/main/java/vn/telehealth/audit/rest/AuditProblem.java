package vn.telehealth.audit.rest;

import org.springframework.http.HttpStatus;
import vn.telehealth.platform.problem.ProblemType;

/** What can go wrong here. */
enum AuditProblem implements ProblemType {
    /** The bounds asked for are not in the signed log, or too far apart. */
    AUDIT_RANGE_INVALID(HttpStatus.BAD_REQUEST),
    /** The record is in the log, but the next checkpoint is not signed yet. */
    AUDIT_RECORD_UNSIGNED(HttpStatus.CONFLICT),
    /** The token with the log's key does not answer. */
    AUDIT_SIGNING_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    AuditProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}

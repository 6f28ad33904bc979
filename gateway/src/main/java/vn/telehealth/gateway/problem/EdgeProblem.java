package vn.telehealth.gateway.problem;

import org.springframework.http.HttpStatus;
import vn.telehealth.platform.problem.ProblemType;

/** Errors that only the edge answers with: the gateway, and nginx before it from what {@code deploy/edge} has of these. */
public enum EdgeProblem implements ProblemType {
    FOREIGN_ORIGIN(HttpStatus.FORBIDDEN),
    REQUEST_REFUSED(HttpStatus.FORBIDDEN),
    ADDRESS_TOO_LONG(HttpStatus.URI_TOO_LONG),
    HEAD_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE),
    SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    TOO_MANY_MISSES(HttpStatus.TOO_MANY_REQUESTS);

    private final HttpStatus status;

    EdgeProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}

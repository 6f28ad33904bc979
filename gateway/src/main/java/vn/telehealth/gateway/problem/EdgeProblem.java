package vn.telehealth.gateway.problem;

import org.springframework.http.HttpStatus;
import vn.telehealth.platform.problem.ProblemType;

/** Errors that only the edge answers with. */
public enum EdgeProblem implements ProblemType {
    FOREIGN_ORIGIN(HttpStatus.FORBIDDEN),
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

package vn.telehealth.gateway.problem;

import org.springframework.http.HttpStatus;
import vn.telehealth.platform.problem.ProblemType;

/** Errors that only the edge answers with. */
public enum EdgeProblem implements ProblemType {
    SERVICE_UNAVAILABLE("service-unavailable", HttpStatus.SERVICE_UNAVAILABLE),
    TOO_MANY_MISSES("too-many-misses", HttpStatus.TOO_MANY_REQUESTS);

    private final String code;
    private final HttpStatus status;

    EdgeProblem(String code, HttpStatus status) {
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

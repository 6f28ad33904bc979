package vn.telehealth.platform.problem;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Errors that every service can answer with. */
public enum PlatformProblem implements ProblemType {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST),
    UNREADABLE_BODY(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    SECOND_FACTOR_NEEDED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CONFLICT(HttpStatus.CONFLICT),
    VERSION_CHANGED(HttpStatus.PRECONDITION_FAILED),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    PlatformProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    /** The general problem of a status; one that has none is the caller's fault below 500, ours from there on. */
    public static PlatformProblem ofStatus(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status.isSameCodeAs(status))
                .findFirst()
                .orElse(status.is4xxClientError() ? INVALID_REQUEST : INTERNAL_ERROR);
    }
}

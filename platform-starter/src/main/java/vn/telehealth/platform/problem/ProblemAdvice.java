package vn.telehealth.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.telehealth.platform.audit.Denials;
import vn.telehealth.platform.security.InsufficientAuthentication;
import vn.telehealth.platform.security.NotYours;

/** Answers every exception of a controller with a problem; what nobody expected says nothing of itself. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemMapping mapping;
    private final ProblemRenderer renderer;
    private final Denials denials;

    ProblemAdvice(ProblemMapping mapping, ProblemRenderer renderer, Denials denials) {
        this.mapping = mapping;
        this.renderer = renderer;
        this.denials = denials;
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> failed(Exception failure, Locale locale, WebRequest request) {
        recordDenial(failure, request);
        Problem problem = mapping.problemOf(failure).orElseGet(() -> unexpected(failure));
        return answer(problem, locale, headers(failure, problem));
    }

    private void recordDenial(Exception failure, WebRequest request) {
        if (failure instanceof NotYours refusal) {
            denials.record(refusal.objectType(), refusal.objectId());
        } else if (failure instanceof AccessDeniedException || failure instanceof InsufficientAuthentication) {
            denials.record("endpoint", request.getDescription(false).replaceFirst("^uri=", ""));
        }
    }

    private static HttpHeaders headers(Exception failure, Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        if (failure instanceof InsufficientAuthentication refusal) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, refusal.challenge());
        } else if (failure instanceof AuthenticationException) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        } else if (problem.type().status() == HttpStatus.SERVICE_UNAVAILABLE) {
            LOG.warn("answering 503", failure);
            Duration wait = failure instanceof Unavailable outage ? outage.retryAfter() : Unavailable.RETRY_AFTER;
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        }
        return headers;
    }

    private static Problem unexpected(Exception failure) {
        LOG.error("unexpected failure of a request", failure);
        return Problem.of(PlatformProblem.INTERNAL_ERROR);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldViolation> violations = Violations.ofUnreadable(exception);
        Problem problem = violations.isEmpty()
                ? mapped(exception.getCause()).orElseGet(() -> Problem.of(PlatformProblem.UNREADABLE_BODY))
                : Problem.withFields(PlatformProblem.INVALID_REQUEST, violations);
        return answer(problem, request.getLocale(), headers);
    }

    private Optional<Problem> mapped(@Nullable Throwable cause) {
        return cause == null ? Optional.empty() : mapping.problemOf(cause);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<FieldViolation> violations = Violations.of(exception);
        ProblemType type = violations.isEmpty() ? typeOf(status, exception) : PlatformProblem.INVALID_REQUEST;
        return answer(new Problem(type, Map.of(), violations), request.getLocale(), headers);
    }

    private static ProblemType typeOf(HttpStatusCode status, Exception exception) {
        if (status.is5xxServerError()) {
            LOG.error("unexpected failure of a request", exception);
        }
        return PlatformProblem.ofStatus(status);
    }

    private ResponseEntity<Object> answer(Problem problem, Locale locale, HttpHeaders headers) {
        HttpStatus status = problem.type().status();
        return ResponseEntity.status(status).headers(headers).body(renderer.render(problem, locale));
    }
}

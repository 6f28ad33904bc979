package vn.telehealth.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponseException;
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

    @ExceptionHandler(NotYours.class)
    ResponseEntity<Object> notYours(NotYours refusal, Locale locale) {
        denials.record(refusal.objectType(), refusal.objectId());
        return answer(Problem.of(PlatformProblem.NOT_FOUND), locale, HttpHeaders.EMPTY);
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<Object> notFound(NotFound absence, Locale locale) {
        return answer(Problem.of(PlatformProblem.NOT_FOUND), locale, HttpHeaders.EMPTY);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Object> denied(AccessDeniedException refusal, Locale locale, WebRequest request) {
        denials.record("endpoint", request.getDescription(false).replaceFirst("^uri=", ""));
        return answer(Problem.of(PlatformProblem.FORBIDDEN), locale, HttpHeaders.EMPTY);
    }

    @ExceptionHandler(AuthenticationException.class)
    ResponseEntity<Object> unauthenticated(AuthenticationException refusal, Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer(Problem.of(PlatformProblem.UNAUTHENTICATED), locale, headers);
    }

    @ExceptionHandler(InsufficientAuthentication.class)
    ResponseEntity<Object> stale(InsufficientAuthentication refusal, Locale locale, WebRequest request) {
        denials.record("endpoint", request.getDescription(false).replaceFirst("^uri=", ""));
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, refusal.challenge());
        return answer(Problem.of(PlatformProblem.SECOND_FACTOR_NEEDED), locale, headers);
    }

    @ExceptionHandler(Unavailable.class)
    ResponseEntity<Object> unavailable(Unavailable outage, Locale locale) {
        LOG.warn("answering 503: {}", outage.getMessage(), outage.getCause());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(outage.retryAfter().toSeconds()));
        return answer(
                mapping.problemOf(outage).orElseGet(() -> Problem.of(PlatformProblem.UNAVAILABLE)), locale, headers);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<Object> storeUnavailable(RuntimeException outage, Locale locale) {
        return unavailable(new Unavailable("the store", outage), locale);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception exception, Locale locale) {
        return mapping.problemOf(exception)
                .or(() -> PlatformProblems.MAPPING.problemOf(exception))
                .map(problem -> answer(problem, locale, HttpHeaders.EMPTY))
                .orElseGet(() -> {
                    LOG.error("unexpected failure of a request", exception);
                    return answer(Problem.of(PlatformProblem.INTERNAL_ERROR), locale, HttpHeaders.EMPTY);
                });
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
        for (PlatformProblem candidate : PlatformProblem.values()) {
            if (candidate.status().isSameCodeAs(status)) {
                return candidate;
            }
        }
        if (exception instanceof ErrorResponseException && status.is4xxClientError()) {
            return PlatformProblem.INVALID_REQUEST;
        }
        LOG.error("unexpected failure of a request", exception);
        return PlatformProblem.INTERNAL_ERROR;
    }

    private ResponseEntity<Object> answer(Problem problem, Locale locale, HttpHeaders headers) {
        HttpStatus status = problem.type().status();
        return ResponseEntity.status(status).headers(headers).body(renderer.render(problem, locale));
    }
}

package vn.telehealth.platform.problem;

import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.multipart.MultipartException;
import vn.telehealth.platform.body.BodyTooLarge;
import vn.telehealth.platform.idempotency.IdempotencyKeyReused;
import vn.telehealth.platform.security.InsufficientAuthentication;
import vn.telehealth.platform.security.NotYours;
import vn.telehealth.platform.web.InvalidCursor;
import vn.telehealth.platform.web.Versions;

/** What every service's mapping begins with: the exceptions of the starter, of security and its firewall, of unreadable forms and of a store that is away. */
final class PlatformProblems {

    private PlatformProblems() {}

    static ProblemMapping.Builder addTo(ProblemMapping.Builder problems) {
        return problems.map(NotFound.class, PlatformProblem.NOT_FOUND)
                .map(NotYours.class, PlatformProblem.NOT_FOUND)
                .map(AccessDeniedException.class, PlatformProblem.FORBIDDEN)
                .map(AuthenticationException.class, PlatformProblem.UNAUTHENTICATED)
                .map(InsufficientAuthentication.class, PlatformProblem.SECOND_FACTOR_NEEDED)
                .map(Versions.VersionRequired.class, PlatformProblem.VERSION_REQUIRED)
                .map(Versions.VersionChanged.class, PlatformProblem.VERSION_CHANGED)
                .map(IdempotencyKeyReused.class, PlatformProblem.IDEMPOTENCY_KEY_REUSED)
                .mapFields(
                        InvalidCursor.class,
                        PlatformProblem.INVALID_REQUEST,
                        e -> List.of(new FieldViolation("after", "invalid")))
                .map(RequestRejectedException.class, PlatformProblem.INVALID_REQUEST)
                .map(BodyTooLarge.class, PlatformProblem.BODY_TOO_LARGE)
                .map(MultipartException.class, PlatformProblem.UNREADABLE_BODY)
                .map(Unavailable.class, PlatformProblem.UNAVAILABLE)
                .map(CannotCreateTransactionException.class, PlatformProblem.UNAVAILABLE)
                .map(TransactionSystemException.class, PlatformProblem.UNAVAILABLE)
                .map(DataAccessResourceFailureException.class, PlatformProblem.UNAVAILABLE)
                .map(TransientDataAccessException.class, PlatformProblem.UNAVAILABLE);
    }
}

package vn.telehealth.platform.problem;

import java.util.List;
import vn.telehealth.platform.idempotency.IdempotencyKeyReused;
import vn.telehealth.platform.web.InvalidCursor;
import vn.telehealth.platform.web.Versions;

/** Problems of the starter's own exceptions. */
final class PlatformProblems {

    static final ProblemMapping MAPPING = ProblemMapping.builder()
            .map(Versions.VersionRequired.class, PlatformProblem.VERSION_REQUIRED)
            .map(Versions.VersionChanged.class, PlatformProblem.VERSION_CHANGED)
            .map(IdempotencyKeyReused.class, PlatformProblem.IDEMPOTENCY_KEY_REUSED)
            .mapFields(
                    InvalidCursor.class,
                    PlatformProblem.INVALID_REQUEST,
                    e -> List.of(new FieldViolation("after", "invalid")))
            .build();

    private PlatformProblems() {}
}

package vn.telehealth.examination.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an examination has come.
 *
 * @param version grows with every change
 * @param revision counts completions
 * @param completion the latest one
 */
public record Progress(
        ExaminationStatus status,
        long version,
        int revision,
        Instant openedAt,
        @Nullable Completion completion) {

    Progress to(ExaminationStatus next) {
        return new Progress(next, version + 1, revision, openedAt, completion);
    }

    Progress completed(Instant now) {
        return new Progress(
                ExaminationStatus.COMPLETED, version + 1, revision + 1, openedAt, new Completion(version, now));
    }

    /**
     * A completion.
     *
     * @param from version that the physician saw and completed
     */
    public record Completion(long from, Instant at) {}
}

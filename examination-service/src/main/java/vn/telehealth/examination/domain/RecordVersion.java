package vn.telehealth.examination.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stood after one write; never changed.
 *
 * @param number version of the examination that the write made
 * @param revision completions until then
 */
public record RecordVersion(long number, int revision, Cause cause, ClinicalRecord record) {

    /** The version that a write made. */
    public static RecordVersion of(Examination written, Cause cause) {
        ClinicalRecord record = Objects.requireNonNull(written.record());
        return new RecordVersion(written.version(), written.revision(), cause, record);
    }

    /** Why, when, by whom. */
    public record Cause(Kind kind, @Nullable String reason, Instant at, Authorship author) {

        public Cause {
            if ((kind == Kind.AMENDMENT) != (reason != null)) {
                throw new IllegalArgumentException("amendments, and only they, have a reason");
            }
            reason = reason == null ? null : Texts.tidy(reason, 3, 500);
        }
    }

    /** What the write was. */
    public enum Kind {
        RECORD,
        COMPLETION,
        AMENDMENT
    }
}

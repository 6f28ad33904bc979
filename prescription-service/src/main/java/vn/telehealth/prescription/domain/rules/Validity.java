package vn.telehealth.prescription.domain.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.telehealth.prescription.domain.Course;
import vn.telehealth.prescription.domain.document.DocumentComposer;

/**
 * How long a prescription is good for buying: five days by default.
 *
 * <p>Circular 52/2017/TT-BYT, Art. 11, said so; sources contradict each other about 26/2025/TT-BYT, hence configuration.
 * A prescription in courses is good until the last day of its last course at least.
 */
public record Validity(Period period, Clock clock) {

    public Times from(List<Course> courses) {
        Instant issuedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ZonedDateTime expiresAt = issuedAt.atZone(DocumentComposer.VIETNAM).plus(period);
        for (Course course : courses) {
            ZonedDateTime end = course.to().plusDays(1).atStartOfDay(DocumentComposer.VIETNAM);
            expiresAt = end.isAfter(expiresAt) ? end : expiresAt;
        }
        return new Times(issuedAt, expiresAt.toInstant());
    }

    /** @param expiresAt first moment at which the prescription is not good any more */
    public record Times(Instant issuedAt, Instant expiresAt) {}
}

package vn.telehealth.appointment.schedule.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.shared.domain.PhysicianId;

/** The rules that are in force. */
public interface Availabilities {

    /** @param cutUntil last day for which slots were cut */
    void add(Availability availability, LocalDate cutUntil);

    /** The rule, locked until the transaction ends. */
    Optional<Availability> lock(AvailabilityId id);

    /**
     * Oldest first.
     *
     * @param after list from the first one after this one
     */
    List<Availability> of(PhysicianId physician, @Nullable AvailabilityId after, int limit);

    void withdraw(AvailabilityId id, Instant at);

    /**
     * Rules whose slots end before {@code day}, locked until the transaction ends; those another worker has are left out.
     */
    List<CutAvailability> lockCutBefore(LocalDate day, int limit);

    void cutUntil(AvailabilityId id, LocalDate day);

    /** A rule and the last day for which slots were cut. */
    record CutAvailability(Availability availability, LocalDate until) {}
}

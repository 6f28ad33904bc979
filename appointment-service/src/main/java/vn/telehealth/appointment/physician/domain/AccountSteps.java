package vn.telehealth.appointment.physician.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.shared.domain.PhysicianId;

/**
 * Wishes about accounts and how far they are fulfilled. A wish is written in the transaction of the decision; it is
 * fulfilled afterwards, by one worker at a time for each physician, however often that takes.
 */
public interface AccountSteps {

    /** From now on the account should be this; due at once. */
    void want(PhysicianId id, WantedAccount wanted, Instant now);

    /**
     * Claims the physician's open wish until {@code leaseEnd}; a worker that dies loses it then.
     *
     * @return empty when nothing is open or another worker has it
     */
    Optional<AccountStep> claim(PhysicianId id, Instant now, Instant leaseEnd);

    /** Physicians whose open wish is due, oldest first. */
    List<PhysicianId> due(Instant now, int limit);

    /** The attempt succeeded; gives the claim back. */
    void settled(AccountStep step, @Nullable String accountId);

    /** The attempt failed; gives the claim back. */
    void failed(AccountStep step, String failure, Instant nextAttempt);

    /** @return whether this is the first time: the approval was not announced to other services before */
    boolean announce(PhysicianId id);

    Optional<AccountStanding> standing(PhysicianId id);
}

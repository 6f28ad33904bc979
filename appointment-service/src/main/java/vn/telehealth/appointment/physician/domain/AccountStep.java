package vn.telehealth.appointment.physician.domain;

import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.shared.domain.PhysicianId;

/**
 * One attempt to bring an account to where it should be, claimed by whoever holds this.
 *
 * @param revision of the wish; when it has moved on by the end of the attempt, another one is due
 * @param accountId the account, once it is known to be made
 * @param maybeMade whether an earlier attempt may have made the account without living to tell
 * @param attempts made so far for this wish, this one included
 */
public record AccountStep(
        PhysicianId physicianId,
        WantedAccount wanted,
        long revision,
        @Nullable String accountId,
        boolean maybeMade,
        int attempts) {}

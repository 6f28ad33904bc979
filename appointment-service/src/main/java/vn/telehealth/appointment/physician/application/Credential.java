package vn.telehealth.appointment.physician.application;

import java.util.List;
import java.util.Optional;
import vn.telehealth.appointment.physician.domain.AccountStanding;
import vn.telehealth.appointment.physician.domain.Decision;
import vn.telehealth.appointment.physician.domain.Physician;

/**
 * All there is to know of a credential.
 *
 * @param decisions oldest first
 * @param account empty until the approval
 */
public record Credential(Physician physician, List<Decision> decisions, Optional<AccountStanding> account) {

    public Credential {
        decisions = List.copyOf(decisions);
    }
}

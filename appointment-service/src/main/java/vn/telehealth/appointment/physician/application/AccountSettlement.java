package vn.telehealth.appointment.physician.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.physician.domain.AccountStep;
import vn.telehealth.appointment.physician.domain.AccountSteps;
import vn.telehealth.appointment.physician.domain.Physician;
import vn.telehealth.appointment.physician.domain.PhysicianEvents;
import vn.telehealth.appointment.physician.domain.Physicians;

/** Records that an attempt succeeded; the first time an approved physician has an account, the others are told. */
@Component
class AccountSettlement {

    private final AccountSteps steps;
    private final Physicians physicians;
    private final PhysicianEvents events;

    AccountSettlement(AccountSteps steps, Physicians physicians, PhysicianEvents events) {
        this.steps = steps;
        this.physicians = physicians;
        this.events = events;
    }

    @Transactional
    void settled(AccountStep step, @Nullable String accountId) {
        Physician physician = physicians.lock(step.physicianId()).orElseThrow();
        steps.settled(step, accountId);
        if (accountId != null && physician.isCredentialed() && steps.announce(physician.id())) {
            events.approved(physician, accountId);
        }
    }
}

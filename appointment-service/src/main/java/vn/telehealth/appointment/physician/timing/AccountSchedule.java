package vn.telehealth.appointment.physician.timing;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.telehealth.appointment.physician.application.SettleAccounts;

/** Comes back to accounts that could not be settled at once. */
@Component
class AccountSchedule {

    private final SettleAccounts settle;

    AccountSchedule(SettleAccounts settle) {
        this.settle = settle;
    }

    @Scheduled(fixedDelayString = "${telehealth.accounts.poll:5s}")
    void settleDue() {
        settle.due();
    }
}

package vn.telehealth.appointment.physician.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.telehealth.appointment.physician.domain.AccountStep;
import vn.telehealth.appointment.physician.domain.Physicians;
import vn.telehealth.appointment.physician.domain.SignInAccounts;
import vn.telehealth.appointment.physician.domain.WantedAccount;

/** What one attempt asks of the identity provider. */
@Component
class AccountAttempt {

    private final SignInAccounts accounts;
    private final Physicians physicians;

    AccountAttempt(SignInAccounts accounts, Physicians physicians) {
        this.accounts = accounts;
        this.physicians = physicians;
    }

    /**
     * @return the account, where there is one afterwards
     * @throws vn.telehealth.appointment.physician.domain.AccountRefused when it did not succeed
     */
    @Nullable
    String make(AccountStep step) {
        String accountId = step.accountId();
        if (step.wanted() == WantedAccount.ENABLED) {
            return accountId == null ? invite(step) : enable(accountId);
        }
        // An attempt that died may have made an account nobody knows of: inviting again is how to learn its id.
        String toDisable = accountId == null && step.maybeMade() ? invite(step) : accountId;
        if (toDisable != null) {
            accounts.disable(toDisable);
        }
        return toDisable;
    }

    private String enable(String accountId) {
        accounts.enable(accountId);
        return accountId;
    }

    private String invite(AccountStep step) {
        return accounts.invite(physicians.find(step.physicianId()).orElseThrow());
    }
}

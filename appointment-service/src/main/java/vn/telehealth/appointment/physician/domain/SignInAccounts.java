package vn.telehealth.appointment.physician.domain;

/**
 * Sign-in accounts at the identity provider. Calls go over the network and are safe to repeat; none may be made while a
 * database lock is held. Each throws {@link AccountRefused} with a code when it did not succeed.
 */
public interface SignInAccounts {

    /**
     * Makes the account where there is none and mails the invitation to enrol.
     *
     * @return the account's id
     */
    String invite(Physician physician);

    /** Refuses sign-in and ends every session. */
    void disable(String accountId);

    void enable(String accountId);
}

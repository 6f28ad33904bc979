package vn.telehealth.platform.identity;

/**
 * Accounts of physicians. The service's client may manage members of the group {@code /physicians} and nobody else, so
 * no call here can touch the account of a patient or an administrator.
 *
 * <p>Every method is safe to repeat and throws {@link IdentityUnavailable} when the identity provider can't be reached,
 * is too slow or refuses the service: nothing is known about the effect then, so call again.
 */
public interface PhysicianAccounts {

    /**
     * Makes the account, enabled and without password, and mails the invitation: a link, good for 48 hours and for one
     * use, to set the password and enrol the second factor. A physician who has not enrolled can't sign in, and nothing
     * but this link enrols the first factor. Called again for the same physician id, it brings name, licence and
     * facility up to date and mails the invitation again, unless a second factor is enrolled already.
     *
     * @return the account id: the {@code sub} of the physician's tokens
     * @throws EmailTaken when the address belongs to another account
     * @throws InvalidAccount when the name or the address is not acceptable
     */
    String invite(PhysicianAccount physician);

    /**
     * Ends all sessions and refuses sign-in and refresh from now on. Access tokens already issued run out within five
     * minutes: who must refuse at once keeps its own state.
     *
     * @param accountId as returned by {@link #invite}
     * @throws NoSuchAccount when there is no such account among the physicians
     */
    void disable(String accountId);

    /**
     * Lets a disabled physician sign in again with the credentials enrolled before.
     *
     * @throws NoSuchAccount when there is no such account among the physicians
     */
    void enable(String accountId);
}

package vn.telehealth.platform.identity;

/**
 * The identity provider refuses the account's name or address (its user profile does not allow a character, or the
 * address is none): calling again does not help, correcting the entry does.
 */
public final class InvalidAccount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidAccount(Throwable cause) {
        super("the identity provider refuses the account's data", cause);
    }
}

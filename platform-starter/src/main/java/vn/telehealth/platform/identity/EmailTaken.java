package vn.telehealth.platform.identity;

/** Another account has this e-mail address already: 409. The message does not say whose it is. */
public final class EmailTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmailTaken() {
        super("the e-mail address belongs to another account");
    }
}

package vn.telehealth.local.identity;

/** The identity provider gave no code or token; the message is what it told the person or the client. */
public final class SignInRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignInRefused(String message) {
        super(message);
    }
}

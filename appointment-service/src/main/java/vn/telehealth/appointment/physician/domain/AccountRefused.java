package vn.telehealth.appointment.physician.domain;

/** The identity provider did not do what was asked. */
public final class AccountRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code for admins: {@code email-taken}, {@code account-invalid}, {@code no-such-account}, {@code identity-unavailable} */
    public AccountRefused(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}

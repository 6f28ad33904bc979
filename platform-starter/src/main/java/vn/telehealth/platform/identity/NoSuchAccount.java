package vn.telehealth.platform.identity;

/** The identity provider knows no such account or client, or this service may not touch it. */
public final class NoSuchAccount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchAccount(String id) {
        super("no account or client " + id);
    }
}

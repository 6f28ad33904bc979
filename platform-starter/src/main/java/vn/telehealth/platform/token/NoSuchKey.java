package vn.telehealth.platform.token;

/** The token is there, and holds no key of that label. */
public final class NoSuchKey extends RuntimeException {

    NoSuchKey(String label) {
        super("no key labelled " + label + " in the token");
    }
}

package vn.telehealth.platform.token;

/** What was to be opened was not sealed with this key and purpose, or was changed since. */
public final class SealBroken extends RuntimeException {

    SealBroken(Throwable cause) {
        super("the seal does not hold", cause);
    }
}

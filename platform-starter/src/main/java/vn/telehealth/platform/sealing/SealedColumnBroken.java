package vn.telehealth.platform.sealing;

/** A stored value was not sealed for its place, or was changed since, or its key is gone. */
public final class SealedColumnBroken extends RuntimeException {

    SealedColumnBroken(String place, Throwable cause) {
        super("a sealed column does not open: " + place, cause);
    }
}

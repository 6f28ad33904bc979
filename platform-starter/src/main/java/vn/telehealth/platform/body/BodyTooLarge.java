package vn.telehealth.platform.body;

/** A body went past its bound. Answered 413. */
public final class BodyTooLarge extends RuntimeException {

    public BodyTooLarge() {
        super("the body is too large");
    }
}

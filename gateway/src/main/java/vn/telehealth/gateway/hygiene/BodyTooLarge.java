package vn.telehealth.gateway.hygiene;

/** A body went past its bound. */
public final class BodyTooLarge extends RuntimeException {

    BodyTooLarge() {
        super("the body is too large");
    }
}

package vn.telehealth.platform.web;

/** The parameter {@code after} was not taken from {@code next} of a page. */
public final class InvalidCursor extends RuntimeException {

    InvalidCursor(Throwable cause) {
        super("no cursor of ours", cause);
    }
}

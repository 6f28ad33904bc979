package vn.telehealth.platform.problem;

/** There is no such object. */
public final class NotFound extends RuntimeException {

    /** @param what type of the object, for example {@code appointment}; never its content */
    public NotFound(String what) {
        super("no such " + what);
    }
}

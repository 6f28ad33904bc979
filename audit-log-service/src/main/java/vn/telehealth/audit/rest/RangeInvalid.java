package vn.telehealth.audit.rest;

/** The bounds asked for are not in the signed log, or too far apart. */
final class RangeInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long signed;

    /** @param signed how many records of the log are signed */
    RangeInvalid(long signed) {
        super("no such range in %d signed records".formatted(signed));
        this.signed = signed;
    }

    long signed() {
        return signed;
    }
}

package vn.telehealth.local.authority;

/** A request that the authority does not grant; the message is for the one who asks. */
final class Refused extends RuntimeException {

    private final int status;

    Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** HTTP status. */
    int status() {
        return status;
    }
}

package vn.telehealth.audit.store;

/** The store went back to an older state, as after a crash without its last writes. */
public final class RecordsLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordsLost(String message) {
        super(message);
    }
}

package vn.telehealth.audit.rest;

/** The record is younger than the newest checkpoint. */
final class RecordUnsigned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordUnsigned(long index) {
        super("record %d is not covered by a checkpoint yet".formatted(index));
    }
}

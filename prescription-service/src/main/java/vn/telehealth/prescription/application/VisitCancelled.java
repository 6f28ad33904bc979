package vn.telehealth.prescription.application;

/** The visit was cancelled: nothing is prescribed for it any more. */
public final class VisitCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;
}

package vn.telehealth.appointment.shared.domain;

/** How patient and physician meet. */
public enum VisitKind {
    IN_PERSON,
    REMOTE
}

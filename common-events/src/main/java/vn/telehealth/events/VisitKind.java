package vn.telehealth.events;

/** How patient and physician meet. */
public enum VisitKind {
    IN_PERSON,
    REMOTE
}

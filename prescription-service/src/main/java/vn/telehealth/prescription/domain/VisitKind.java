package vn.telehealth.prescription.domain;

/** How patient and physician met. */
public enum VisitKind {
    IN_PERSON,
    REMOTE
}

package vn.telehealth.records.patient.domain;

/** What a guardian is to the patient. */
public enum Relation {
    FATHER,
    MOTHER,
    GRANDPARENT,
    SIBLING,
    SPOUSE,
    CHILD,
    LEGAL_GUARDIAN,
    OTHER
}

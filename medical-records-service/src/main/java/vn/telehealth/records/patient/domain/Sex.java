package vn.telehealth.records.patient.domain;

/** Sex as the national prescription system knows it. */
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
}

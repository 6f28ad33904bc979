package vn.telehealth.appointment.physician.domain;

/** Where a credential stands. */
public enum CredentialStatus {
    /** Entered by one admin; nobody has approved yet. */
    ENTERED,
    /** May sign in, be booked and prescribe. */
    APPROVED,
    /** The entry was wrong, or the suspension is for good; final. */
    REJECTED,
    /** May do nothing until reinstated. */
    SUSPENDED,
    /** Suspended still; one admin asked for the reinstatement. */
    REINSTATEMENT_REQUESTED
}

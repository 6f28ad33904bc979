package vn.telehealth.appointment.physician.domain;

/** What the sign-in account of a physician should be. */
public enum WantedAccount {
    ENABLED,
    DISABLED
}

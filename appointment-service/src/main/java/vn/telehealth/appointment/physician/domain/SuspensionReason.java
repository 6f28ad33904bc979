package vn.telehealth.appointment.physician.domain;

/** Why a physician is suspended, as other services may know it. */
public enum SuspensionReason {
    LICENCE_EXPIRED,
    LICENCE_REVOKED,
    UNDER_INVESTIGATION,
    ACCOUNT_COMPROMISED,
    LEFT_FACILITY,
    OTHER
}

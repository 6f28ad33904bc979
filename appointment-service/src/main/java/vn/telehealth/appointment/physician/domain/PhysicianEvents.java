package vn.telehealth.appointment.physician.domain;

/** Tells the other services; to be called in the transaction of the change. */
public interface PhysicianEvents {

    void registered(Physician physician);

    /** The approved physician has an account from now on. */
    void approved(Physician physician, String accountId);

    void suspended(Physician physician, SuspensionReason reason);

    void reinstated(Physician physician);
}

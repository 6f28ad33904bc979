package vn.telehealth.prescription.domain;

import java.util.UUID;

/** What physicians sign with. */
public interface SigningCredentials {

    /**
     * Ends the use of all keys and certificates that the physician has; her next signature makes a new key, which the health
     * authority has to certify. What was signed before stays as it is.
     */
    void retire(UUID physicianId);
}

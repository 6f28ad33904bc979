package vn.telehealth.prescription.signing;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.telehealth.prescription.domain.SignerIdentity;
import vn.telehealth.prescription.domain.SigningCredentials;

/** The physicians' certificates, stored outside the token. */
public interface SigningCertificates extends SigningCredentials {

    /** The one that is valid longest of exactly this person, licence and facility; none that was retired. */
    Optional<SigningCertificate> find(SignerIdentity physician);

    /** Stores it; a certificate that is already stored is left as it is. */
    void add(SigningCertificate certificate);

    /** How many keys of the physician were retired. */
    int retiredKeys(UUID physicianId);

    /** Runs the work in a transaction while no other instance of the service enrols the same physician. */
    <T> T enrolling(UUID physicianId, Supplier<T> work);
}

package vn.telehealth.prescription.signing;

import vn.telehealth.prescription.domain.SignerIdentity;

/** The keys of all physicians. */
public interface PhysicianKeys {

    /**
     * The physician's key; at first use it is made in the token and certified by the health authority.
     *
     * @throws vn.telehealth.platform.token.TokenUnavailable when the token is missing, locked or gone
     * @throws vn.telehealth.prescription.authority.AuthorityUnavailable when a certificate is needed and cannot be had now
     * @throws vn.telehealth.prescription.domain.SigningRefused when the authority refuses
     */
    PhysicianKey of(SignerIdentity physician);
}

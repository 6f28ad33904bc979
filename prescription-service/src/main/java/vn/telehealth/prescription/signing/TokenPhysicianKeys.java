package vn.telehealth.prescription.signing;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.telehealth.platform.token.EcdsaSignature;
import vn.telehealth.platform.token.HsmToken;
import vn.telehealth.prescription.authority.HealthAuthority;
import vn.telehealth.prescription.domain.SignerIdentity;

/** Keys in the token, certified at first use and again before a certificate runs out. */
final class TokenPhysicianKeys implements PhysicianKeys {

    private static final Duration RENEWAL = Duration.ofDays(14);

    private final HsmToken token;
    private final HealthAuthority authority;
    private final SigningCertificates certificates;
    private final Clock clock;

    TokenPhysicianKeys(HsmToken token, HealthAuthority authority, SigningCertificates certificates, Clock clock) {
        this.token = token;
        this.authority = authority;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** The database is asked each time: a key that was retired is not used again, whichever instance heard of it. */
    @Override
    public PhysicianKey of(SignerIdentity physician) {
        SigningCertificate certificate = stored(physician)
                .orElseGet(() -> certificates.enrolling(
                        physician.physicianId(), () -> stored(physician).orElseGet(() -> enrol(physician))));
        return new TokenPhysicianKey(token, certificate);
    }

    private Optional<SigningCertificate> stored(SignerIdentity physician) {
        return certificates.find(physician).filter(this::usable);
    }

    private SigningCertificate enrol(SignerIdentity physician) {
        String label = label(physician.physicianId());
        ECPublicKey key = token.signingKey(label);
        byte[] request =
                CertificationRequest.of(physician, key, message -> EcdsaSignature.toDer(token.sign(label, message)));
        List<X509Certificate> chain = authority.enrol(request);
        if (!chain.getFirst().getPublicKey().equals(key)) {
            throw new IllegalStateException("the health authority certified another key than the one of " + label);
        }
        SigningCertificate certificate = new SigningCertificate(physician, label, chain);
        certificates.add(certificate);
        return certificate;
    }

    /** The same until the key is retired, so that an enrolment that broke off goes on with the key that it made. */
    private String label(UUID physicianId) {
        int retired = certificates.retiredKeys(physicianId);
        return "physician-" + physicianId + (retired == 0 ? "" : "-" + (retired + 1));
    }

    private boolean usable(SigningCertificate certificate) {
        Instant now = clock.instant();
        return certificate.validAt(now) && certificate.validAt(now.plus(RENEWAL));
    }
}

package vn.telehealth.prescription.signing;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.authority.TimeStampAnswer;
import vn.telehealth.prescription.authority.TrustedRoots;
import vn.telehealth.prescription.domain.SignatureReport;
import vn.telehealth.prescription.domain.SignatureReport.Fault;
import vn.telehealth.prescription.domain.SignatureVerifier;

/** Verifies as {@code docs/formats/prescription-document.md} says, with nothing but the signature and the trusted roots. */
final class JadesVerifier implements SignatureVerifier {

    /** Clocks of signer and stamper may differ by this much. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final TrustedRoots roots;
    private final Clock clock;

    JadesVerifier(TrustedRoots roots, Clock clock) {
        this.roots = roots;
        this.clock = clock;
    }

    @Override
    public SignatureReport verify(String content, String signature) {
        Findings findings = new Findings();
        try {
            Jades signed = Jades.parse(signature);
            ProtectedHeader header = ProtectedHeader.decode(signed.header());
            if (!canonical(content)) {
                findings.add(Fault.NOT_CANONICAL);
            }
            findings.signedAt(header.signedAt());
            X509Certificate signer = header.signer();
            if (!Ecdsa.verifies(
                    signer.getPublicKey(),
                    Jades.signingInput(signed.header(), content),
                    Base64Url.decode(signed.signature()))) {
                findings.add(Fault.SIGNATURE_WRONG);
                return findings.report();
            }
            Instant stampedAt = stamp(signed, header.signedAt(), findings);
            List<X509Certificate> chain = chain(header, stampedAt, findings);
            if (!chain.isEmpty()) {
                findings.signer(signer);
                new StoredStatuses(header.signedAt(), stampedAt).judge(signed, chain, findings);
            }
        } catch (IllegalArgumentException e) {
            findings.add(Fault.MALFORMED);
        }
        return findings.report();
    }

    private static boolean canonical(String content) {
        try {
            return CanonicalJson.of(content).equals(content);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private @Nullable Instant stamp(Jades signed, Instant signedAt, Findings findings) {
        byte[] token = signed.timeStamp();
        if (token == null) {
            return null;
        }
        try {
            Instant time = TimeStampAnswer.read(token, signed.stamped(), roots);
            if (time.isBefore(signedAt.minus(CLOCK_SKEW))) {
                throw new CertificateException("stamped before it was signed");
            }
            findings.stampedAt(time);
            return time;
        } catch (CertificateException e) {
            findings.add(Fault.TIME_STAMP_WRONG);
            return null;
        }
    }

    /** The chain at the time that is proven: that of the stamp, or else now. Empty when the certificate is not to be trusted. */
    private List<X509Certificate> chain(ProtectedHeader header, @Nullable Instant stampedAt, Findings findings) {
        if (!SigningUse.allows(header.signer())) {
            findings.add(Fault.CERTIFICATE_UNTRUSTED);
            return List.of();
        }
        try {
            List<X509Certificate> chain = roots.chain(header.signer(), header.certificates(), header.signedAt());
            Instant proven = stampedAt == null ? clock.instant() : stampedAt;
            if (proven.isAfter(header.signer().getNotAfter().toInstant())) {
                findings.add(Fault.TIME_UNPROVEN);
            }
            return chain;
        } catch (CertificateException e) {
            findings.add(Fault.CERTIFICATE_UNTRUSTED);
            return List.of();
        }
    }
}

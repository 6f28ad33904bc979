package vn.telehealth.prescription.signing;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.telehealth.prescription.authority.CertificateStatus;
import vn.telehealth.prescription.domain.Completion;
import vn.telehealth.prescription.domain.Completion.Certificate;
import vn.telehealth.prescription.domain.PrescriptionSigner;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.SignerIdentity;
import vn.telehealth.prescription.domain.SigningRefused;

/** Signs as {@code docs/formats/prescription-document.md} says. */
final class JadesPrescriptionSigner implements PrescriptionSigner {

    private final PhysicianKeys keys;
    private final Proofs proofs;
    private final Clock clock;

    JadesPrescriptionSigner(PhysicianKeys keys, Proofs proofs, Clock clock) {
        this.keys = keys;
        this.proofs = proofs;
        this.clock = clock;
    }

    @Override
    public SignedDocument sign(SignerIdentity physician, String json) {
        String content = CanonicalJson.of(json);
        PhysicianKey key = keys.of(physician);
        Optional<CertificateStatus> status = proofs.status(key.chain());
        if (status.filter(CertificateStatus::revoked).isPresent()) {
            throw new SigningRefused(
                    SigningRefused.Reason.CERTIFICATE_REVOKED, "the physician's certificate is revoked");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String header = new ProtectedHeader(now, withoutRoot(key.chain())).encode();
        String signature = Base64Url.encode(sign(key, Jades.signingInput(header, content)));
        byte[] timeStamp = proofs.timeStamp(Ecdsa.sha256(signature)).orElse(null);
        Jades signed = new Jades(
                header,
                signature,
                timeStamp,
                status.map(CertificateStatus::response).orElse(null));
        return document(content, now, signed);
    }

    @Override
    public Completion complete(SignedDocument document) {
        Jades signed = Jades.parse(document.jades());
        List<X509Certificate> chain = ProtectedHeader.decode(signed.header()).certificates();
        Optional<CertificateStatus> today = proofs.status(chain);
        Certificate standing = standing(chain.getFirst(), today);
        byte[] status =
                signed.status() == null ? today.map(CertificateStatus::response).orElse(null) : signed.status();
        byte[] timeStamp = signed.timeStamp() == null && standing == Certificate.GOOD
                ? proofs.timeStamp(signed.stamped()).orElse(null)
                : signed.timeStamp();
        Jades completed = new Jades(signed.header(), signed.signature(), timeStamp, status);
        return new Completion(document(document.content(), document.signedAt(), completed), standing);
    }

    private Certificate standing(X509Certificate signer, Optional<CertificateStatus> today) {
        if (clock.instant().isAfter(signer.getNotAfter().toInstant())
                || today.filter(CertificateStatus::revoked).isPresent()) {
            return Certificate.ENDED;
        }
        return today.isPresent() ? Certificate.GOOD : Certificate.UNKNOWN;
    }

    /** A token that signs with another key than the certificate's would make prescriptions that nobody can verify. */
    private static byte[] sign(PhysicianKey key, byte[] input) {
        byte[] signature = key.sign(input);
        if (!Ecdsa.verifies(key.chain().getFirst().getPublicKey(), input, signature)) {
            throw new IllegalStateException("the token's signature does not fit the physician's certificate");
        }
        return signature;
    }

    private static List<X509Certificate> withoutRoot(List<X509Certificate> chain) {
        return chain.subList(0, chain.size() - 1);
    }

    private static SignedDocument document(String content, Instant signedAt, Jades signed) {
        Set<SignedDocument.Proof> missing = EnumSet.noneOf(SignedDocument.Proof.class);
        if (signed.timeStamp() == null) {
            missing.add(SignedDocument.Proof.TIME_STAMP);
        }
        if (signed.status() == null) {
            missing.add(SignedDocument.Proof.CERTIFICATE_STATUS);
        }
        String hash = HexFormat.of().formatHex(Ecdsa.sha256(content.getBytes(StandardCharsets.UTF_8)));
        return new SignedDocument(content, hash, signed.compact(), signed.json(), signedAt, missing);
    }
}

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
        List<X509Certificate> chain = withoutRoot(key.chain());
        Optional<CertificateStatus> status = proofs.status(key.chain());
        refuseRevoked(status, "the physician's certificate is revoked");
        Optional<List<CertificateStatus>> issuers = proofs.issuers(issuers(chain));
        refuseRevoked(revokedOf(issuers), "the certificate of the authority that certified the physician is revoked");
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String header = new ProtectedHeader(now, chain).encode();
        String signature = Base64Url.encode(sign(key, Jades.signingInput(header, content)));
        byte[] timeStamp = proofs.timeStamp(Ecdsa.sha256(signature)).orElse(null);
        Jades signed = new Jades(
                header,
                signature,
                timeStamp,
                status.map(CertificateStatus::response).orElse(null),
                lists(issuers));
        return document(content, now, signed);
    }

    @Override
    public Completion complete(SignedDocument document) {
        Jades signed = Jades.parse(document.jades());
        List<X509Certificate> chain = ProtectedHeader.decode(signed.header()).certificates();
        Optional<CertificateStatus> today = proofs.status(chain);
        Optional<List<CertificateStatus>> issuers = proofs.issuers(issuers(chain));
        Certificate standing = standing(chain.getFirst(), today, issuers);
        byte[] timeStamp = signed.timeStamp() == null && standing == Certificate.GOOD
                ? proofs.timeStamp(signed.stamped()).orElse(null)
                : signed.timeStamp();
        // A status has to be of the proven time: what was stored at signing may be out of date at a stamp of today.
        boolean stampedNow = signed.timeStamp() == null && timeStamp != null;
        byte[] status = stampedNow || signed.status() == null
                ? today.map(CertificateStatus::response).orElse(null)
                : signed.status();
        List<byte[]> lists = stampedNow || signed.lists().isEmpty() ? lists(issuers) : signed.lists();
        Jades completed = new Jades(signed.header(), signed.signature(), timeStamp, status, lists);
        return new Completion(document(document.content(), document.signedAt(), completed), standing);
    }

    private Certificate standing(
            X509Certificate signer, Optional<CertificateStatus> today, Optional<List<CertificateStatus>> issuers) {
        if (clock.instant().isAfter(signer.getNotAfter().toInstant())
                || today.filter(CertificateStatus::revoked).isPresent()
                || revokedOf(issuers).isPresent()) {
            return Certificate.ENDED;
        }
        return today.isPresent() && issuers.isPresent() ? Certificate.GOOD : Certificate.UNKNOWN;
    }

    private static void refuseRevoked(Optional<CertificateStatus> status, String reason) {
        if (status.filter(CertificateStatus::revoked).isPresent()) {
            throw new SigningRefused(SigningRefused.Reason.CERTIFICATE_REVOKED, reason);
        }
    }

    private static Optional<CertificateStatus> revokedOf(Optional<List<CertificateStatus>> issuers) {
        return issuers.stream()
                .flatMap(List::stream)
                .filter(CertificateStatus::revoked)
                .findFirst();
    }

    private static List<byte[]> lists(Optional<List<CertificateStatus>> issuers) {
        return issuers.stream()
                .flatMap(List::stream)
                .map(CertificateStatus::response)
                .toList();
    }

    /** What stands between the signer's certificate and the root. */
    private static List<X509Certificate> issuers(List<X509Certificate> chainWithoutRoot) {
        return chainWithoutRoot.subList(1, chainWithoutRoot.size());
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
        int issuers =
                issuers(ProtectedHeader.decode(signed.header()).certificates()).size();
        if (signed.status() == null || signed.lists().size() < issuers) {
            missing.add(SignedDocument.Proof.CERTIFICATE_STATUS);
        }
        String hash = HexFormat.of().formatHex(Ecdsa.sha256(content.getBytes(StandardCharsets.UTF_8)));
        return new SignedDocument(content, hash, signed.compact(), signed.json(), signedAt, missing);
    }
}

package vn.telehealth.prescription.authority;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** Reads OCSP responses and believes only the issuer and whom the issuer appointed (RFC 6960, section 4.2.2.2). */
public final class OcspAnswer {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private OcspAnswer() {}

    /**
     * @param response OCSPResponse, DER
     * @return what it says of the certificate
     * @throws CertificateException when it is no answer about this certificate by its issuer
     */
    public static CertificateStatus read(byte[] response, X509Certificate certificate, X509Certificate issuer)
            throws CertificateException {
        try {
            OCSPResp answer = new OCSPResp(response);
            if (answer.getStatus() != OCSPResp.SUCCESSFUL
                    || !(answer.getResponseObject() instanceof BasicOCSPResp basic)) {
                throw new CertificateException("the responder answers with its error " + answer.getStatus());
            }
            requireSignature(basic, issuer);
            SingleResp single = find(basic, certificate, issuer);
            return status(response, single);
        } catch (IOException | OCSPException | OperatorCreationException | RuntimeException e) {
            // BouncyCastle's readers throw all kinds of unchecked exceptions at malformed input
            throw new CertificateException("not a readable OCSP response", e);
        }
    }

    /** Refuses the answer to another request; a responder may leave the nonce away (RFC 6960, section 4.4.1). */
    static void requireNonce(byte[] response, byte[] nonce) throws CertificateException {
        try {
            if (new OCSPResp(response).getResponseObject() instanceof BasicOCSPResp basic) {
                Extension given = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
                if (given != null
                        && !Arrays.equals(
                                ASN1OctetString.getInstance(given.getParsedValue())
                                        .getOctets(),
                                nonce)) {
                    throw new CertificateException("the answer to another request");
                }
            }
        } catch (IOException | OCSPException | RuntimeException e) {
            throw new CertificateException("not a readable OCSP response", e);
        }
    }

    private static CertificateStatus status(byte[] response, SingleResp single) throws CertificateException {
        Instant thisUpdate = single.getThisUpdate().toInstant();
        Date next = single.getNextUpdate();
        Instant nextUpdate = next == null ? thisUpdate : next.toInstant();
        // BouncyCastle says "good" by null
        if (single.getCertStatus() == null) {
            return new CertificateStatus(response, null, thisUpdate, nextUpdate);
        }
        if (single.getCertStatus() instanceof RevokedStatus revoked) {
            Instant at = revoked.getRevocationTime().toInstant();
            return new CertificateStatus(response, at, thisUpdate, nextUpdate);
        }
        throw new CertificateException("the responder does not know the certificate");
    }

    private static SingleResp find(BasicOCSPResp basic, X509Certificate certificate, X509Certificate issuer)
            throws CertificateException, OCSPException {
        X509CertificateHolder holder = new JcaX509CertificateHolder(issuer);
        for (SingleResp single : basic.getResponses()) {
            if (single.getCertID().getSerialNumber().equals(certificate.getSerialNumber())
                    && single.getCertID().matchesIssuer(holder, new BcDigestCalculatorProvider())) {
                return single;
            }
        }
        throw new CertificateException("the answer is about another certificate");
    }

    private static void requireSignature(BasicOCSPResp basic, X509Certificate issuer)
            throws CertificateException, OCSPException, OperatorCreationException {
        List<X509Certificate> signers = new ArrayList<>();
        for (X509CertificateHolder holder : basic.getCerts()) {
            X509Certificate delegate =
                    new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(holder);
            if (appointed(delegate, issuer, basic.getProducedAt())) {
                signers.add(delegate);
            }
        }
        // Last, since whoever encloses a responder's certificate signed with that: a wrong guess costs a verification.
        signers.add(issuer);
        for (X509Certificate signer : signers) {
            if (basic.isSignatureValid(new JcaContentVerifierProviderBuilder()
                    .setProvider(PROVIDER)
                    .build(signer.getPublicKey()))) {
                return;
            }
        }
        throw new CertificateException("the answer is not signed by the issuer or its responder");
    }

    private static boolean appointed(X509Certificate delegate, X509Certificate issuer, Date producedAt) {
        try {
            delegate.verify(issuer.getPublicKey(), PROVIDER);
            delegate.checkValidity(producedAt);
            List<String> purposes = delegate.getExtendedKeyUsage();
            return purposes != null && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}

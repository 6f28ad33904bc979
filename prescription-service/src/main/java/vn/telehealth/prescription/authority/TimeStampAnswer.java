package vn.telehealth.prescription.authority;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** Reads time stamp tokens (RFC 3161) and believes only those whose certificate leads to a trusted root. */
public final class TimeStampAnswer {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private TimeStampAnswer() {}

    /**
     * @param token  TimeStampToken, DER
     * @param sha256 what should have been stamped
     * @return the time that the stamp proves
     * @throws CertificateException when it is no stamp of this by a trusted stamper
     */
    public static Instant read(byte[] token, byte[] sha256, TrustedRoots roots) throws CertificateException {
        try {
            TimeStampToken stamp = new TimeStampToken(new CMSSignedData(token));
            if (!NISTObjectIdentifiers.id_sha256.equals(stamp.getTimeStampInfo().getMessageImprintAlgOID())
                    || !Arrays.equals(stamp.getTimeStampInfo().getMessageImprintDigest(), sha256)) {
                throw new CertificateException("a time stamp of something else");
            }
            Collection<X509CertificateHolder> signers = stamp.getCertificates().getMatches(stamp.getSID());
            if (signers.size() != 1) {
                throw new CertificateException("the time stamp lacks its certificate");
            }
            X509CertificateHolder signer = signers.iterator().next();
            stamp.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(signer));
            Instant time = stamp.getTimeStampInfo().getGenTime().toInstant();
            roots.chain(decode(signer), others(stamp), time);
            return time;
        } catch (TSPException | CMSException | IOException | OperatorCreationException | RuntimeException e) {
            // BouncyCastle's readers throw all kinds of unchecked exceptions at malformed input
            throw new CertificateException("not a valid time stamp", e);
        }
    }

    private static List<X509Certificate> others(TimeStampToken stamp) throws CertificateException {
        List<X509Certificate> others = new ArrayList<>();
        for (X509CertificateHolder holder : stamp.getCertificates().getMatches(null)) {
            others.add(decode(holder));
        }
        return others;
    }

    private static X509Certificate decode(X509CertificateHolder holder) throws CertificateException {
        return new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(holder);
    }
}

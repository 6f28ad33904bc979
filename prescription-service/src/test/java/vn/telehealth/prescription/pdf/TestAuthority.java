package vn.telehealth.prescription.pdf;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import vn.telehealth.prescription.authority.AuthorityUnavailable;
import vn.telehealth.prescription.authority.CertificateStatus;
import vn.telehealth.prescription.authority.HealthAuthority;

/** A certification and time stamping authority in memory. */
public final class TestAuthority implements HealthAuthority {

    private static final X500Name ROOT_NAME = new X500Name("CN=Test Health Root CA,O=Health Authority,C=VN");
    private static final ASN1ObjectIdentifier TSA_POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private final KeyPair rootKey = newKey();
    private final KeyPair stampKey = newKey();
    private final X509Certificate root = certify(ROOT_NAME, rootKey, Purpose.ROOT);
    private final X509Certificate stamper =
            certify(new X500Name("CN=Test Time Stamps,O=Health Authority,C=VN"), stampKey, Purpose.TIME_STAMPS);
    private boolean down;

    public X509Certificate root() {
        return root;
    }

    /** From now on nobody answers. */
    void goDown() {
        down = true;
    }

    void comeBack() {
        down = false;
    }

    /** A physician's key in memory, certified. */
    public TestPhysicianKey physician(String name) {
        KeyPair key = newKey();
        X500Name subject = new X500Name("CN=" + name + ",O=Phòng khám Bình Minh,C=VN");
        return new TestPhysicianKey(key.getPrivate(), List.of(certify(subject, key, Purpose.SIGNING), root));
    }

    /** A revocation list that revokes nobody. */
    byte[] crl() {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(ROOT_NAME, Date.from(Instant.now()));
            builder.setNextUpdate(Date.from(Instant.now().plus(7, ChronoUnit.DAYS)));
            return builder.build(signer(rootKey)).getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] timeStamp(byte[] sha256) {
        if (down) {
            throw new AuthorityUnavailable("nobody answers");
        }
        try {
            TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            TimeStampRequest request = requests.generate(TSPAlgorithms.SHA256, sha256, BigInteger.ONE);
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", stampKey.getPrivate(), stamper),
                    new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    TSA_POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(stamper)));
            return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256))
                    .generate(request, BigInteger.TEN, Date.from(Instant.now()))
                    .getTimeStampToken()
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<X509Certificate> enrol(byte[] request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CertificateStatus status(X509Certificate certificate, X509Certificate issuer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CertificateStatus listed(X509Certificate certificate) {
        throw new UnsupportedOperationException();
    }

    private enum Purpose {
        ROOT,
        SIGNING,
        TIME_STAMPS
    }

    private X509Certificate certify(X500Name subject, KeyPair key, Purpose purpose) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    ROOT_NAME,
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(Instant.now().minus(1, ChronoUnit.HOURS)),
                    Date.from(Instant.now().plus(365, ChronoUnit.DAYS)),
                    subject,
                    key.getPublic());
            JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(key.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, utils.createAuthorityKeyIdentifier(rootKey.getPublic()));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(purpose == Purpose.ROOT));
            builder.addExtension(Extension.keyUsage, true, usage(purpose));
            if (purpose != Purpose.ROOT) {
                GeneralName list = new GeneralName(GeneralName.uniformResourceIdentifier, "http://authority.test/crl");
                DistributionPoint point =
                        new DistributionPoint(new DistributionPointName(new GeneralNames(list)), null, null);
                builder.addExtension(
                        Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {point}));
            }
            if (purpose == Purpose.TIME_STAMPS) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(rootKey)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyUsage usage(Purpose purpose) {
        return new KeyUsage(
                purpose == Purpose.ROOT
                        ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                        : KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }

    private static ContentSigner signer(KeyPair key) throws Exception {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate());
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.telehealth.prescription.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import vn.telehealth.prescription.signing.PhysicianKey;

/** Makes the detached CMS of a PAdES signature: CAdES without signing time, which the PDF itself states. */
final class CmsSigner {

    private final SignatureTimeStamps timeStamps;

    CmsSigner(SignatureTimeStamps timeStamps) {
        this.timeStamps = timeStamps;
    }

    /** Signs, and has it time-stamped when the authority can be reached. */
    SignedCms sign(InputStream content, PhysicianKey key) {
        try {
            X509Certificate certificate = key.chain().getFirst();
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                    .setSignedAttributeGenerator(new CadesAttributes(certificate))
                    .build(new TokenContentSigner(key), new JcaX509CertificateHolder(certificate)));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return stamped(generator.generate(new StreamedContent(content), false));
        } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
            throw new IllegalStateException("The signature could not be put into CMS", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param padded a signature without a time stamp, which zeros may follow */
    SignedCms stamp(byte[] padded) {
        try (ASN1InputStream in = new ASN1InputStream(padded)) {
            return stamped(new CMSSignedData(ContentInfo.getInstance(in.readObject())));
        } catch (CMSException e) {
            throw new IllegalStateException("The signature of the PDF is no CMS", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SignedCms stamped(CMSSignedData signed) throws IOException {
        CMSSignedData stamped = timeStamps.addTo(signed);
        // Viewers compare the padded bytes: BER with its indefinite lengths is not accepted by all of them.
        return new SignedCms(stamped.toASN1Structure().getEncoded(ASN1Encoding.DER), SignatureTimeStamps.isIn(stamped));
    }
}

package vn.telehealth.prescription.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignedRangesTest {

    private byte[] pdf = {};
    private int[] range = {};
    private byte[] cms = {};

    @BeforeEach
    void sign() throws Exception {
        pdf = SignedForm.of(Prescriptions.psychotropic(), new TestAuthority());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getSignatureDictionaries().getFirst();
            range = signature.getByteRange();
            cms = unpadded(signature.getContents());
        }
    }

    @Test
    void coverEverythingButTheSignatureItself() {
        assertThat(range[0]).isZero();
        assertThat(range[2] + range[3]).isEqualTo(pdf.length);
        assertThat(pdf[range[1]]).isEqualTo((byte) '<');
        assertThat(pdf[range[2] - 1]).isEqualTo((byte) '>');
        for (int i = range[1] + 1; i < range[2] - 1; i++) {
            assertThat(Character.digit(pdf[i], 16)).isNotNegative();
        }
    }

    @Test
    void verifyUntouchedAndNotWithAChangedBit() throws Exception {
        assertThat(verifies(signedBytes())).isTrue();

        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            byte[] changed = signedBytes();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(verifies(changed)).isFalse();
        }
    }

    /**
     * By the signed digest alone, which is the quicker half of verifying: every byte of head, seam and tail, where readers
     * find their way, and every 29th of the rest.
     */
    @Test
    void haveAnotherDigestWhicheverByteIsChanged() throws Exception {
        byte[] signed = signedBytes();
        byte[] named = ASN1OctetString.getInstance(signer(new CMSSignedData(cms))
                        .getSignedAttributes()
                        .get(CMSAttributes.messageDigest)
                        .getAttributeValues()[0])
                .getOctets();
        assertThat(MessageDigest.getInstance("SHA-256").digest(signed)).isEqualTo(named);

        MessageDigest before = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < signed.length; i++) {
            if (i % 29 == 0 || near(i, 0) || near(i, range[1]) || near(i, signed.length)) {
                MessageDigest digest = (MessageDigest) before.clone();
                digest.update((byte) (signed[i] ^ 1 << i % 8));
                digest.update(signed, i + 1, signed.length - i - 1);
                if (Arrays.equals(digest.digest(), named)) {
                    fail("byte %d may be changed", i);
                }
            }
            before.update(signed[i]);
        }
    }

    private static boolean near(int index, int place) {
        return Math.abs(index - place) < 1024;
    }

    @Test
    void areSignedWithTheCertificateNamedAndNoSigningTime() throws Exception {
        SignerInformation signer = signer(new CMSSignedData(cms));

        assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                .isNotNull();
        assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
        assertThat(signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken))
                .isNotNull();
        assertThat(new CMSSignedData(cms).toASN1Structure().getEncoded("DER"))
                .as("DER")
                .isEqualTo(cms);
    }

    /** Readers pass on the zeros with which the reserved space is filled up. */
    private static byte[] unpadded(byte[] contents) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            byte[] cms = in.readObject().getEncoded();
            assertThat(Arrays.copyOfRange(contents, cms.length, contents.length))
                    .containsOnly(0);
            return cms;
        }
    }

    private byte[] signedBytes() {
        byte[] signed = Arrays.copyOf(pdf, range[1] + range[3]);
        System.arraycopy(pdf, range[2], signed, range[1], range[3]);
        return signed;
    }

    private boolean verifies(byte[] content) throws Exception {
        CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(content), cms);
        SignerInformation signer = signer(signed);
        X509CertificateHolder certificate = (X509CertificateHolder)
                signed.getCertificates().getMatches(signer.getSID()).iterator().next();
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException e) {
            return false;
        }
    }

    private static SignerInformation signer(CMSSignedData signed) {
        return signed.getSignerInfos().iterator().next();
    }
}

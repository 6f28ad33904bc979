package vn.telehealth.prescription.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bytes of the signature itself, which it cannot cover: what of them may change unseen stands in ADR 5. */
class ContentsTest {

    private final TestAuthority authority = new TestAuthority();
    private byte[] content = {};
    private byte[] contents = {};
    private byte[] cms = {};

    @BeforeEach
    void sign() throws Exception {
        byte[] pdf = SignedForm.of(Prescriptions.ordinary(), authority);
        try (PDDocument document = Loader.loadPDF(pdf);
                ASN1InputStream in = new ASN1InputStream(
                        document.getSignatureDictionaries().getFirst().getContents())) {
            PDSignature signature = document.getSignatureDictionaries().getFirst();
            content = signature.getSignedContent(pdf);
            contents = signature.getContents();
            cms = in.readObject().getEncoded();
        }
    }

    @Test
    void onlyOtherCertificatesAndUnsignedAttributesMayChangeUnseen() throws Exception {
        assertThat(accepted(cms)).isTrue();
        SignerInformation signer = signer(new CMSSignedData(cms));
        BitSet allowed = new BitSet();
        BitSet hashed = new BitSet();
        for (X509CertificateHolder certificate :
                new CMSSignedData(cms).getCertificates().getMatches(null)) {
            BitSet place = signer.getSID().match(certificate) ? hashed : allowed;
            int end = endOf(certificate.getEncoded());
            place.set(end - certificate.getEncoded().length, end);
        }
        allowed.set(endOf(signer.getSignature()), cms.length);

        for (int bit = 0; bit < 8 * cms.length; bit++) {
            // The signing certificate is bound by its hash: one bit of each byte is enough there.
            boolean tried = !allowed.get(bit / 8) && (!hashed.get(bit / 8) || bit % 8 == bit / 8 % 8);
            if (tried && accepted(changed(bit))) {
                fail("bit %d of byte %d may be changed unseen", bit % 8, bit / 8);
            }
        }
        assertThat(allowed.stream().filter(at -> at % 16 == 0).anyMatch(at -> accepted(changed(8 * at))))
                .as("the root's certificate and the stamp are not signed")
                .isTrue();
    }

    private byte[] changed(int bit) {
        byte[] changed = cms.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }

    @Test
    void whatFollowsTheSignatureIsPadding() {
        assertThat(Arrays.copyOfRange(contents, cms.length, contents.length))
                .isNotEmpty()
                .containsOnly(0);
    }

    /** As strict as RFC 5652 and ETSI EN 319 122-1 are about what is signed, and no stricter. */
    private boolean accepted(byte[] der) {
        try {
            ContentInfo outer = ContentInfo.getInstance(der);
            SignedData data = SignedData.getInstance(outer.getContent());
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(content), outer);
            SignerInformation signer = signer(signed);
            X509CertificateHolder certificate = (X509CertificateHolder) signed.getCertificates()
                    .getMatches(signer.getSID())
                    .iterator()
                    .next();
            SigningCertificateV2 named = SigningCertificateV2.getInstance(signer.getSignedAttributes()
                    .get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                    .getAttributeValues()[0]);
            return Arrays.equals(outer.getEncoded("DER"), der)
                    && plain(outer, data)
                    && Arrays.equals(
                            signer.getSID().getIssuer().getEncoded(),
                            certificate.getIssuer().getEncoded())
                    && Arrays.equals(named.getCerts()[0].getCertHash(), Sha256.of(certificate.getEncoded()))
                    && certificate.isSignatureValid(new JcaContentVerifierProviderBuilder().build(authority.root()))
                    && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (Exception e) {
            return false;
        }
    }

    /** Headers that say what the profile says and nothing else. */
    private static boolean plain(ContentInfo outer, SignedData data) {
        AlgorithmIdentifier sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
        return outer.getContentType().equals(CMSObjectIdentifiers.signedData)
                && data.getVersion().hasValue(1)
                && data.getDigestAlgorithms().equals(new DERSet(sha256))
                && data.getEncapContentInfo().getContentType().equals(CMSObjectIdentifiers.data)
                && data.getSignerInfos().size() == 1
                && SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0))
                        .getVersion()
                        .hasValue(1)
                && tagged(outer.toASN1Primitive(), 1)
                && tagged(data.toASN1Primitive(), 3)
                && tagged(data.getSignerInfos().getObjectAt(0).toASN1Primitive(), 3);
    }

    /** The readers in use take any context tag for [0]. */
    private static boolean tagged(ASN1Primitive sequence, int index) {
        return ASN1Sequence.getInstance(sequence).getObjectAt(index) instanceof ASN1TaggedObject element
                && element.hasContextTag(0);
    }

    private int endOf(byte[] part) {
        return indexOf(cms, part) + part.length;
    }

    private static SignerInformation signer(CMSSignedData signed) {
        return signed.getSignerInfos().iterator().next();
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int i = 0; i <= whole.length - part.length; i++) {
            if (Arrays.equals(whole, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not in it");
    }
}

package vn.telehealth.prescription.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import vn.telehealth.prescription.signing.Proofs;

/** Proves when a signature existed, by a time stamp (RFC 3161) over its value (PAdES baseline T). */
final class SignatureTimeStamps {

    private final Proofs proofs;

    SignatureTimeStamps(Proofs proofs) {
        this.proofs = proofs;
    }

    /** The same signature when it is stamped already, or the stamp may come later. */
    CMSSignedData addTo(CMSSignedData signed) {
        if (isIn(signed)) {
            return signed;
        }
        SignerInformation signer = signer(signed);
        Optional<byte[]> token = proofs.timeStamp(Sha256.of(signer.getSignature()));
        return token.map(der -> with(signed, signer, der)).orElse(signed);
    }

    static boolean isIn(CMSSignedData signed) {
        AttributeTable unsigned = signer(signed).getUnsignedAttributes();
        return unsigned != null && unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken) != null;
    }

    private static SignerInformation signer(CMSSignedData signed) {
        return signed.getSignerInfos().iterator().next();
    }

    private static CMSSignedData with(CMSSignedData signed, SignerInformation signer, byte[] token) {
        try {
            Attribute attribute = new Attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(ASN1Primitive.fromByteArray(token)));
            SignerInformation stamped =
                    SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(new DERSet(attribute)));
            return CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(stamped)));
        } catch (IOException e) {
            throw new UncheckedIOException("The health authority's time stamp is not ASN.1", e);
        }
    }
}

package vn.telehealth.prescription.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.telehealth.prescription.authority.AuthorityUnavailable;
import vn.telehealth.prescription.authority.HealthAuthority;

/** Proves when a signature existed, by a time stamp (RFC 3161) over its value (PAdES baseline T). */
final class SignatureTimeStamps {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureTimeStamps.class);

    private final HealthAuthority authority;

    SignatureTimeStamps(HealthAuthority authority) {
        this.authority = authority;
    }

    /** Without an answer of the authority the signature stays as it is: paper is not held back for it. */
    CMSSignedData addTo(CMSSignedData signed) {
        SignerInformation signer = signed.getSignerInfos().iterator().next();
        try {
            ASN1Primitive token = ASN1Primitive.fromByteArray(authority.timeStamp(Sha256.of(signer.getSignature())));
            Attribute attribute = new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token));
            SignerInformation stamped =
                    SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(new DERSet(attribute)));
            return CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(stamped)));
        } catch (AuthorityUnavailable e) {
            LOG.warn("A prescription's PDF is signed without a time stamp: the health authority is not available");
            return signed;
        } catch (IOException e) {
            throw new UncheckedIOException("The health authority's time stamp is not ASN.1", e);
        }
    }
}

package vn.telehealth.prescription.pdf;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Map;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;

/** The signed attributes that PAdES asks for: it wants the certificate named and forbids signingTime (EN 319 142-1, 6.3). */
final class CadesAttributes implements CMSAttributeTableGenerator {

    private final CMSAttributeTableGenerator defaults = new DefaultSignedAttributeTableGenerator();
    private final byte[] certificateHash;

    CadesAttributes(X509Certificate certificate) throws CertificateEncodingException {
        this.certificateHash = Sha256.of(certificate.getEncoded());
    }

    @Override
    @SuppressWarnings("rawtypes") // as the library declares it
    public AttributeTable getAttributes(Map parameters) {
        return defaults.getAttributes(parameters)
                .remove(CMSAttributes.signingTime)
                .add(
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                        new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(certificateHash)}));
    }
}

package vn.telehealth.prescription.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import vn.telehealth.prescription.domain.SignerIdentity;

/** Asks for a certificate (PKCS#10, RFC 2986). */
final class CertificationRequest {

    /** The bound of name attributes in X.520 and RFC 5280. */
    private static final int LONGEST = 64;

    private CertificationRequest() {}

    /**
     * @param signer signs a message with the private half of the key, ECDSA over SHA-256, DER
     * @return the request, DER
     */
    static byte[] of(SignerIdentity physician, PublicKey key, UnaryOperator<byte[]> signer) {
        try {
            return new JcaPKCS10CertificationRequestBuilder(subject(physician), key)
                    .build(new Signer(signer))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X500Name subject(SignerIdentity physician) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, new DERPrintableString("VN"))
                .addRDN(BCStyle.O, new DERUTF8String(cut(physician.facility())))
                .addRDN(BCStyle.SERIALNUMBER, licence(physician.licenceNo()))
                .addRDN(BCStyle.CN, new DERUTF8String(cut(physician.fullName())))
                .build();
    }

    /** X.520 wants a PrintableString, which cannot hold the letters of all provinces (Đồng Nai: "ĐNA"). */
    private static ASN1Encodable licence(String licenceNo) {
        return DERPrintableString.isPrintableString(licenceNo)
                ? new DERPrintableString(licenceNo)
                : new DERUTF8String(licenceNo);
    }

    private static String cut(String name) {
        int letters = name.codePointCount(0, name.length());
        return letters <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }

    private static final class Signer implements ContentSigner {

        private final UnaryOperator<byte[]> sign;
        private final ByteArrayOutputStream message = new ByteArrayOutputStream();

        Signer(UnaryOperator<byte[]> sign) {
            this.sign = sign;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        }

        @Override
        public OutputStream getOutputStream() {
            return message;
        }

        @Override
        public byte[] getSignature() {
            return sign.apply(message.toByteArray());
        }
    }
}

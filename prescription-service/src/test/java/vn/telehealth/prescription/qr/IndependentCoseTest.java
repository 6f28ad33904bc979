package vn.telehealth.prescription.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.authlete.cbor.CBORByteArray;
import com.authlete.cbor.CBORDecoder;
import com.authlete.cbor.CBORItem;
import com.authlete.cbor.CBORItemList;
import com.authlete.cbor.CBORString;
import com.authlete.cose.COSEEncrypt0;
import com.authlete.cose.COSESign1;
import com.authlete.cose.COSEVerifier;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Another COSE library reads the QR, with nothing but the published format. */
class IndependentCoseTest {

    private static final byte[] EXTERNAL = "ERX1:".getBytes(StandardCharsets.US_ASCII);

    private final QrFixture issued = new QrFixture();

    @Test
    void readsAndVerifiesTheSecureQr() throws Exception {
        COSEEncrypt0 envelope =
                COSEEncrypt0.build(item(Base45.decode(issued.sealed().substring(5))));

        assertThat(envelope.getProtectedHeader().getAlg()).isEqualTo(3);
        assertThat(envelope.getProtectedHeader().getKid())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("1");
        COSESign1 signed = COSESign1.build(item(decrypt(envelope)));
        assertThat(signed.getProtectedHeader().getAlg()).isEqualTo(-7);
        assertThat(signed.getProtectedHeader().getKid())
                .asHexString()
                .isEqualToIgnoringCase(
                        SignerKeyId.of(issued.key.chain().getFirst()).hex());
        COSEVerifier verifier = new COSEVerifier(issued.key.chain().getFirst().getPublicKey());
        assertThat(verifier.verify(signed, EXTERNAL)).isTrue();
        assertThat(verifier.verify(signed)).isFalse();
        CBORItem claims = item(((CBORByteArray) signed.getPayload()).getValue());
        assertThat(claims)
                .asString()
                .isEqualTo("[h'%s', h'%s', \"erx.vn\"]"
                        .formatted(issued.prescription.id().toString().replace("-", ""), QrFixture.HASH));
    }

    private static byte[] decrypt(COSEEncrypt0 envelope) throws Exception {
        CBORItemList aad = new CBORItemList(
                new CBORString("Encrypt0"), envelope.getProtectedHeader(), new CBORByteArray(EXTERNAL));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(Base64.getDecoder().decode(QrFixture.KEY_1), "AES"),
                new GCMParameterSpec(128, envelope.getUnprotectedHeader().getIv()));
        cipher.updateAAD(aad.encode());
        return cipher.doFinal(((CBORByteArray) envelope.getCiphertext()).getValue());
    }

    private static CBORItem item(byte[] cbor) throws Exception {
        return new CBORDecoder(cbor).next();
    }
}

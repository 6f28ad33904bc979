package vn.telehealth.prescription.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.telehealth.test.vectors.Wycheproof;
import vn.telehealth.test.vectors.Wycheproof.Vector;

/** What verifies prescriptions, QRs, certificates, time stamps and statuses, against the signatures of Wycheproof. */
class WycheproofTest {

    @Test
    void es256JudgesAllAsPublished() {
        assertThat(Wycheproof.p1363())
                .hasSize(262)
                .allSatisfy(vector -> assertThat(Ecdsa.verifies(key(vector), vector.message(), vector.signature()))
                        .as(vector.name())
                        .isEqualTo(vector.valid()));
    }

    /** Certificates, revocation lists, OCSP responses and time stamps are verified by this provider. */
    @Test
    void theProviderOfCertificatesJudgesAllAsPublished() {
        BouncyCastleProvider provider = new BouncyCastleProvider();
        assertThat(Wycheproof.der()).hasSize(484).allSatisfy(vector -> {
            Signature verifier = Signature.getInstance("SHA256withECDSA", provider);
            verifier.initVerify(key(vector));
            verifier.update(vector.message());
            assertThat(verifies(verifier, vector.signature())).as(vector.name()).isEqualTo(vector.valid());
        });
    }

    /** ES256 is P-256 and nothing else (RFC 7518, section 3.4); a certificate may bear any key. */
    @ParameterizedTest
    @CsvSource({
        "EC, secp256k1, SHA256withPLAIN-ECDSA",
        "EC, brainpoolP256r1, SHA256withPLAIN-ECDSA",
        "EC, secp384r1, SHA256withPLAIN-ECDSA",
        "RSA, , SHA256withRSA",
        "Ed25519, , Ed25519"
    })
    void es256KnowsNoOtherKey(String algorithm, String curve, String signing) throws Exception {
        BouncyCastleProvider provider = new BouncyCastleProvider();
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
        if (curve != null) {
            generator.initialize(new ECGenParameterSpec(curve));
        }
        var pair = generator.generateKeyPair();
        Signature signer = Signature.getInstance(signing, provider);
        signer.initSign(pair.getPrivate());
        signer.update(new byte[8]);
        byte[] signature = signer.sign();

        assertThat(Ecdsa.verifies(pair.getPublic(), new byte[8], signature)).isFalse();
        assertThat(Ecdsa.verifies(pair.getPublic(), new byte[8], new byte[64])).isFalse();
    }

    private static boolean verifies(Signature verifier, byte[] signature) {
        try {
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        }
    }

    private static PublicKey key(Vector vector) throws Exception {
        String base64 = vector.keyPem()
                .lines()
                .filter(line -> !line.startsWith("-----"))
                .reduce("", String::concat);
        return KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}

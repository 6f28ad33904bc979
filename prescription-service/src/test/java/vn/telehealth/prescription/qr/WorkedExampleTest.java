package vn.telehealth.prescription.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.document.SecureQr;
import vn.telehealth.prescription.domain.document.SecureQr.QrContent;

/** The example that {@code docs/formats/secure-qr.md} works out. */
class WorkedExampleTest {

    private static final byte[] EXTERNAL = "ERX1:".getBytes(StandardCharsets.US_ASCII);

    private static Map<String, String> example = Map.of();

    @BeforeAll
    static void readThePage() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "formats", "secure-qr.md"));
        String block = page.substring(page.indexOf("```text\n") + 8, page.lastIndexOf("\n```"));
        example = block.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }

    @Test
    void opensToTheIdAndHash() throws Exception {
        SignedDocument stored = QrFixture.signedBy(certificate());
        String key = Base64.getEncoder().encodeToString(bytes("encryption-key"));
        SecureQr qr = new CoseSecureQr(
                new QrProperties(text("encryption-key-id"), Map.of(text("encryption-key-id"), key), text("audience")),
                physician -> {
                    throw new AssertionError("nothing is signed here");
                },
                new SignerCertificates(id -> Optional.of(stored)),
                new SecureRandom());

        assertThat(qr.open(text("text")))
                .isEqualTo(new QrContent(UUID.fromString(text("prescription-id")), text("document-hash")));
    }

    @Test
    void hashesTheDocumentAndTheCertificateAsThePageSays() throws Exception {
        byte[] document = "{\"example\":true}".getBytes(StandardCharsets.US_ASCII);

        assertThat(sha256(document)).isEqualTo(bytes("document-hash"));
        assertThat(Arrays.copyOf(sha256(certificate().getEncoded()), 8)).isEqualTo(bytes("signer-key-id"));
    }

    @Test
    void decryptsTheWayThePageSays() throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(bytes("encryption-key"), "AES"),
                new GCMParameterSpec(128, bytes("iv")));
        cipher.updateAAD(bytes("additional-data"));

        assertThat(cipher.doFinal(bytes("ciphertext"))).isEqualTo(bytes("cose-sign1"));
        assertThat(text("text")).isEqualTo("ERX1:" + Base45.encode(bytes("cose-encrypt0")));
        assertThat(text("cose-encrypt0"))
                .isEqualTo("8346" + text("encrypted-header") + "a1054c" + text("iv") + "589f" + text("ciphertext"));
    }

    @Test
    void signsTheWayThePageSays() {
        SignedContent.Signed signed = new SignedContent(text("audience"), EXTERNAL).read(bytes("cose-sign1"));

        assertThat(signed.data()).isEqualTo(bytes("to-be-signed"));
        assertThat(signed.signature()).isEqualTo(bytes("signature"));
        assertThat(text("cose-sign1"))
                .isEqualTo("844d" + text("signed-header") + "a0583b" + text("payload") + "5840" + text("signature"));
    }

    private static X509Certificate certificate() throws Exception {
        byte[] der = Base64.getDecoder().decode(text("certificate"));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static byte[] sha256(byte[] data) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(data);
    }

    private static byte[] bytes(String field) {
        return HexFormat.of().parseHex(text(field));
    }

    private static String text(String field) {
        return Optional.ofNullable(example.get(field)).orElseThrow(() -> new AssertionError("The page lacks " + field));
    }
}

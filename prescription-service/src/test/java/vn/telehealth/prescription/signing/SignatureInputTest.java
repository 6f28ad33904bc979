package vn.telehealth.prescription.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.prescription.signing.SigningFixture.DR_LAN;
import static vn.telehealth.prescription.signing.SigningFixture.JSON;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import vn.telehealth.prescription.domain.SignatureReport;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.test.input.Mutations;
import vn.telehealth.test.input.Reading;

/** Signatures and contents that somebody hands in: verified, or found wanting, and never anything else. */
class SignatureInputTest {

    private static final Reading MALFORMED = Reading.refusedWith(IllegalArgumentException.class);
    private static final Reading NEVER_REFUSED = Reading.refusedWith();

    @TempDir
    private static Path folder;

    private static SigningFixture fixture;
    private static SignedDocument document;
    private static Jades genuine;

    @BeforeAll
    static void sign() throws Exception {
        fixture = new SigningFixture(folder);
        document = fixture.signer().sign(DR_LAN, JSON);
        genuine = Jades.parse(document.jades());
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void verifiesNoCompactSignatureButTheGenuine() {
        Mutations.of(2_000, document.jws()).forEach(this::verifiesOneCompactSignature);
    }

    @Test
    void verifiesNoOtherSignatureInJson() {
        Mutations.of(1_000, document.jades()).forEach(this::verifiesOneSignatureInJson);
    }

    @Test
    void verifiesNoOtherContent() {
        Mutations.of(1_000, document.content())
                .filter(content -> !content.equals(document.content()))
                .forEach(content -> assertThat(report(content, document.jws()).valid())
                        .as(content)
                        .isFalse());
    }

    @Test
    void readsHeadersOfTheFormatOnly() {
        String header = new String(Base64Url.decode(genuine.header()), StandardCharsets.UTF_8);
        Mutations.of(2_000, header).forEach(this::readsAHeader);
    }

    @Test
    void readsTheOneCanonicalForm() {
        Mutations.of(3_000, JSON, document.content(), "{\"a\":[1,-1,true,null,{}],\"\u1EC7\":\"\uD83D\uDE00\"}")
                .forEach(this::isCanonicalOnce);
    }

    @Test
    void refusesBombsOfJson() {
        isCanonicalOnce("[".repeat(100_000));
        isCanonicalOnce("{\"a\":".repeat(100_000));
        isCanonicalOnce("{\"a\":1e999999999}");
        isCanonicalOnce("{\"a\":" + "9".repeat(100_000) + "}");
        isCanonicalOnce("{\"a\":" + "[".repeat(400) + "]".repeat(400) + "}");
    }

    @Test
    void readsCertificatesOrRefuses() {
        String pem = Pem.encode(fixture.keys().of(DR_LAN).chain());
        Mutations.of(1_000, pem).forEach(text -> MALFORMED.of(text, () -> Pem.decode(text)));
    }

    static Stream<String> texts() {
        return Stream.of(document.jws(), document.jades(), document.content());
    }

    @FuzzTest(maxDuration = "60s")
    @Tag("inputs")
    @MethodSource("texts")
    void guided(String text) {
        verifiesOneCompactSignature(text);
        verifiesOneSignatureInJson(text);
        readsAHeader(text);
        isCanonicalOnce(text);
    }

    private void verifiesOneCompactSignature(String jws) {
        if (report(document.content(), jws).valid()) {
            assertThat(Jades.parse(jws).compact()).isEqualTo(document.jws());
        }
    }

    private void verifiesOneSignatureInJson(String jades) {
        MALFORMED.of(jades, () -> Jades.parse(jades)).ifPresent(parsed -> {
            Jades again = Jades.parse(parsed.json());
            assertThat(again.compact()).isEqualTo(parsed.compact());
            assertThat(again.lists()).hasSameSizeAs(parsed.lists());
        });
        if (report(document.content(), jades).valid()) {
            assertThat(Jades.parse(jades).compact()).isEqualTo(document.jws());
        }
    }

    private void readsAHeader(String json) {
        String encoded = Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
        MALFORMED
                .of(json, () -> ProtectedHeader.decode(encoded))
                .ifPresent(header -> assertThat(header.signedAt())
                        .isEqualTo(ProtectedHeader.decode(header.encode()).signedAt()));
    }

    private void isCanonicalOnce(String json) {
        MALFORMED
                .of(json, () -> CanonicalJson.of(json))
                .ifPresent(canonical -> assertThat(CanonicalJson.of(canonical)).isEqualTo(canonical));
    }

    private static SignatureReport report(String content, String signature) {
        return NEVER_REFUSED
                .of(signature, () -> fixture.verify(content, signature))
                .orElseThrow();
    }
}

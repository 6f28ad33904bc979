package vn.telehealth.prescription.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.telehealth.prescription.domain.document.QrRefused;
import vn.telehealth.prescription.domain.document.SecureQr;
import vn.telehealth.prescription.domain.document.SecureQr.QrContent;
import vn.telehealth.prescription.signing.PhysicianKey;

class CoseSecureQrTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private final QrFixture issued = new QrFixture();
    private final SecureQr qr = issued.qr();
    private final String sealed = issued.sealed();

    @Test
    void opensWhatItSealed() {
        assertThat(qr.open(sealed)).isEqualTo(new QrContent(issued.prescription.id(), QrFixture.HASH));
    }

    @Test
    void twoSealsOfTheSameNeverLookAlike() {
        assertThat(issued.sealed()).isNotEqualTo(sealed);
    }

    @Test
    void refusesEveryChangeOfOneCharacter() {
        for (int i = 0; i < sealed.length(); i++) {
            for (int j = 0; j < ALPHABET.length(); j++) {
                if (ALPHABET.charAt(j) != sealed.charAt(i)) {
                    assertRefused(sealed.substring(0, i) + ALPHABET.charAt(j) + sealed.substring(i + 1));
                }
            }
        }
    }

    @Test
    void refusesEveryLossInsertionAndSwapOfCharacters() {
        for (int i = 0; i < sealed.length(); i++) {
            assertRefused(sealed.substring(0, i) + sealed.substring(i + 1));
            assertRefused(sealed.substring(0, i));
            assertRefused(sealed.substring(0, i) + 'A' + sealed.substring(i));
            if (i > 0 && sealed.charAt(i) != sealed.charAt(i - 1)) {
                assertRefused(
                        sealed.substring(0, i - 1) + sealed.charAt(i) + sealed.charAt(i - 1) + sealed.substring(i + 1));
            }
        }
        assertRefused(sealed + " ");
        assertRefused(" " + sealed);
        assertRefused(sealed + sealed);
        assertRefused(sealed.toLowerCase(Locale.ROOT));
    }

    @Test
    void keepsOpeningWhatARetiredKeySealed() {
        SecureQr renewed =
                issued.qr(new QrProperties("2", Map.of("1", QrFixture.KEY_1, "2", QrFixture.KEY_2), "erx.vn"));

        assertThat(renewed.open(sealed).prescriptionId()).isEqualTo(issued.prescription.id());
        String renewedText = renewed.seal(issued.prescription, QrFixture.signedBy(issued.key));
        assertThat(renewed.open(renewedText).hash()).isEqualTo(QrFixture.HASH);
        assertRefused(renewedText);
    }

    @Test
    void refusesAnotherKeyUnderTheSameId() {
        SecureQr stranger = issued.qr(new QrProperties("1", Map.of("1", QrFixture.KEY_2), "erx.vn"));

        assertThatExceptionOfType(QrRefused.class).isThrownBy(() -> stranger.open(sealed));
    }

    @Test
    void refusesWhatIsMeantForAnotherService() {
        SecureQr other = issued.qr(new QrProperties("1", Map.of("1", QrFixture.KEY_1), "other.vn"));

        assertThatExceptionOfType(QrRefused.class).isThrownBy(() -> other.open(sealed));
    }

    @Test
    void refusesAPrescriptionThatWasNeverIssued() {
        issued.stored.clear();

        assertRefused(sealed);
    }

    @Test
    void refusesAnotherPhysiciansSignature() {
        issued.stored.put(issued.prescription.id(), QrFixture.signedBy(issued.authority.physician("Trần Văn Bình")));

        assertRefused(sealed);
    }

    @Test
    void refusesASignatureOverSomethingElse() {
        PhysicianKey honest = issued.key;
        issued.key = new PhysicianKey() {
            @Override
            public List<X509Certificate> chain() {
                return honest.chain();
            }

            @Override
            public byte[] sign(byte[] message) {
                return honest.sign(new byte[] {1});
            }

            @Override
            public byte[] signDer(byte[] message) {
                throw new UnsupportedOperationException();
            }
        };

        assertRefused(issued.sealed());
    }

    @Test
    void allRefusalsLookAlike() {
        issued.stored.clear();

        assertThat(Stream.of("x", "ERX1:", "ERX1:00", sealed + "0", sealed).map(this::refusal))
                .allMatch(e -> e.getCause() == null)
                .extracting(Throwable::getMessage)
                .containsOnly("not a secure QR of this service");
    }

    private QrRefused refusal(String text) {
        return catchThrowableOfType(QrRefused.class, () -> qr.open(text));
    }

    private void assertRefused(String text) {
        assertThatExceptionOfType(QrRefused.class).as(text).isThrownBy(() -> qr.open(text));
    }
}

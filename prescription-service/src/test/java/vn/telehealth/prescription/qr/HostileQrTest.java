package vn.telehealth.prescription.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.telehealth.prescription.domain.document.QrRefused;
import vn.telehealth.prescription.domain.document.SecureQr;

@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileQrTest {

    private static final byte[] EXTERNAL = "ERX1:".getBytes(StandardCharsets.US_ASCII);

    private final QrFixture issued = new QrFixture();
    private final SecureQr qr = issued.qr();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ERX1",
                "ERX1:",
                "ERX1: ",
                "ERX1:0",
                "ERX1::::",
                "ERX2:0000",
                "https://example.com/ERX1:",
                "ERX1:' OR 1=1 --",
                "ERX1:../../etc/passwd",
                "ERX1:${jndi:ldap://x}",
                "ERX1:Đơn thuốc",
                "ERX1:\u0000\uFFFF\uD800"
            })
    void refusesForeignTexts(String text) {
        assertRefused(text);
    }

    @Test
    void refusesTenMillionCharactersAtOnce() {
        assertRefused("ERX1:" + "0".repeat(10_000_000));
    }

    /** Arrays in arrays, maps in maps, byte strings that claim to be longer than any memory, endless strings. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "81",
                "9f",
                "a1",
                "bf",
                "c1",
                "d8",
                "5b7fffffffffffffff",
                "5bffffffffffffffff",
                "9b7fffffffffffffff",
                "bb00000000ffffffff",
                "7b7fffffffffffffff",
                "5f",
                "7f",
                "c25b7fffffffffffffff",
                "f97e00",
                "fb7ff8000000000000",
                "f8ff"
            })
    void refusesCborBombs(String hex) {
        byte[] unit = HexFormat.of().parseHex(hex);
        byte[] bytes = new byte[255];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = unit[i % unit.length];
        }

        assertRefused("ERX1:" + Base45.encode(unit));
        assertRefused("ERX1:" + Base45.encode(bytes));
        assertThatIllegalArgumentException().isThrownBy(() -> new SignedContent("erx.vn", EXTERNAL).read(bytes));
    }

    @RepeatedTest(10)
    void refusesRandomBytesAndMutationsOfTheGenuine(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] genuine = Base45.decode(issued.sealed().substring(5));

        for (int i = 0; i < 2_000; i++) {
            byte[] noise = new byte[random.nextInt(256)];
            random.nextBytes(noise);
            assertRefused("ERX1:" + Base45.encode(noise));
            assertRefused("ERX1:" + Base45.encode(mutated(genuine, random)));
        }
    }

    /** Even who knows the key of the envelope gets nothing through but what a physician signed. */
    @RepeatedTest(10)
    void refusesMutationsInsideTheEnvelope(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        QrKeys keys = QrKeys.from(new QrProperties("1", Map.of("1", QrFixture.KEY_1), "erx.vn"));
        Envelope envelope = new Envelope(keys, new SecureRandom(), EXTERNAL);
        byte[] signed = envelope.decrypt(Base45.decode(issued.sealed().substring(5)));

        for (int i = 0; i < 300; i++) {
            assertRefused("ERX1:" + Base45.encode(envelope.encrypt(mutated(signed, random))));
        }
        String untouched = "ERX1:" + Base45.encode(envelope.encrypt(signed));
        assertThat(qr.open(untouched).prescriptionId()).isEqualTo(issued.prescription.id());
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutated = switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(20));
            default -> bytes.clone();
        };
        for (int i = random.nextInt(4); i >= 0 && mutated.length > 0; i--) {
            mutated[random.nextInt(mutated.length)] ^= (byte) (1 << random.nextInt(8));
        }
        if (Arrays.equals(mutated, bytes)) {
            mutated[0] ^= 1;
        }
        return mutated;
    }

    private void assertRefused(String text) {
        assertThatExceptionOfType(QrRefused.class).isThrownBy(() -> qr.open(text));
    }
}

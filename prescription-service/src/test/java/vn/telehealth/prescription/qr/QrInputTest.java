package vn.telehealth.prescription.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import vn.telehealth.prescription.domain.document.QrPictures;
import vn.telehealth.prescription.domain.document.QrRefused;
import vn.telehealth.prescription.domain.document.SecureQr;
import vn.telehealth.test.input.Mutations;
import vn.telehealth.test.input.Reading;

/** What a pharmacy sends for a QR: text, the CBOR within it at each layer, and pictures. */
class QrInputTest {

    private static final Reading MALFORMED = Reading.refusedWith(IllegalArgumentException.class);
    private static final Reading REFUSED = Reading.refusedWith(QrRefused.class);
    private static final byte[] EXTERNAL = "ERX1:".getBytes(StandardCharsets.US_ASCII);

    private static final QrFixture ISSUED = new QrFixture();
    private static final String SEALED = ISSUED.sealed();
    private static final byte[] SIGNED = unsealed();

    private final SecureQr qr = ISSUED.qr();
    private final QrPictures pictures = new ZxingQrPictures();
    private final SignedContent content = new SignedContent("erx.vn", EXTERNAL);

    @Test
    void readsNoTextButTheGenuine() {
        Mutations.of(3_000, SEALED).forEach(this::opensNoText);
    }

    @Test
    void readsBase45OfOneSpellingOnly() {
        Mutations.of(3_000, SEALED.substring(5)).forEach(this::readsOneSpelling);
    }

    @Test
    void readsCanonicalCborOnly() {
        Mutations.of(5_000, SIGNED, Base45.decode(SEALED.substring(5))).forEach(this::readsCborOfOneForm);
    }

    @Test
    void readsPicturesOfTheGenuineOnly() {
        byte[] png = pictures.png(SEALED);
        Mutations.of(300, png)
                .forEach(picture -> REFUSED.within(Duration.ofSeconds(5), 256)
                        .of(picture, () -> pictures.read(picture))
                        .ifPresent(text -> assertThat(text).isEqualTo(SEALED)));
    }

    static Stream<byte[]> cbor() {
        return Stream.of(SIGNED, Base45.decode(SEALED.substring(5)));
    }

    @FuzzTest(maxDuration = "60s")
    @Tag("inputs")
    @MethodSource("cbor")
    void guided(byte[] bytes) {
        readsCborOfOneForm(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        readsOneSpelling(text);
        opensNoText(text);
    }

    private void opensNoText(String text) {
        REFUSED.of(text, () -> qr.open(text)).ifPresent(read -> assertThat(text).isEqualTo(SEALED));
    }

    private void readsOneSpelling(String text) {
        MALFORMED
                .of(text, () -> Base45.decode(text))
                .ifPresent(bytes -> assertThat(Base45.encode(bytes)).isEqualTo(text));
    }

    private void readsCborOfOneForm(byte[] bytes) {
        for (int size = 0; size < 6; size++) {
            int items = size;
            MALFORMED
                    .of(bytes, () -> Cbor.readArray(bytes, items))
                    .ifPresent(array -> assertThat(Cbor.write(array)).isEqualTo(bytes));
            MALFORMED
                    .of(bytes, () -> Cbor.readMap(bytes, items))
                    .ifPresent(map -> assertThat(Cbor.write(map)).isEqualTo(bytes));
        }
        MALFORMED.of(bytes, () -> content.read(bytes));
        assertThat(Base45.decode(Base45.encode(bytes))).isEqualTo(bytes);
    }

    private static byte[] unsealed() {
        try {
            QrKeys keys = QrKeys.from(new QrProperties("1", Map.of("1", QrFixture.KEY_1), "erx.vn"));
            return new Envelope(keys, new SecureRandom(), EXTERNAL).decrypt(Base45.decode(SEALED.substring(5)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

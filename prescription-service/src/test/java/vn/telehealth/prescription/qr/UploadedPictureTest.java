package vn.telehealth.prescription.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.telehealth.prescription.domain.document.QrPictures;
import vn.telehealth.prescription.domain.document.QrRefused;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UploadedPictureTest {

    private final QrPictures pictures = new ZxingQrPictures();
    private final String sealed = new QrFixture().sealed();
    private final byte[] png = pictures.png(sealed);

    /** No content of a symbol may make it unreadable: some look, in places, like the patterns in its corners. */
    @Test
    void readsItsOwnPngs() {
        for (int i = 0; i < 100; i++) {
            String text = new QrFixture().sealed();
            assertThat(pictures.read(pictures.png(text))).isEqualTo(text);
        }
    }

    @Test
    void findsTheSecureQrBesideAnother() throws Exception {
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(pictures.png("HTTPS://ERX.VN")));
        BufferedImage own = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage both = new BufferedImage(
                other.getWidth() + own.getWidth(),
                Math.max(other.getHeight(), own.getHeight()),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = both.createGraphics();
        graphics.fillRect(0, 0, both.getWidth(), both.getHeight());
        graphics.drawImage(other, 0, 0, null);
        graphics.drawImage(own, other.getWidth(), 0, null);
        graphics.dispose();

        assertThat(pictures.read(write(both, "png"))).isEqualTo(sealed);
    }

    @ParameterizedTest
    @CsvSource({"png, 0", "jpg, 0", "jpg, 7", "png, 90", "jpg, 183"})
    void readsPhotographs(String format, double degrees) throws Exception {
        assertThat(pictures.read(photograph(format, degrees, 1600, 1200))).isEqualTo(sealed);
    }

    @Test
    void readsAPhotographThatHasToBeThinnedOut() throws Exception {
        assertThat(pictures.read(photograph("jpg", 3, 4600, 3400))).isEqualTo(sealed);
    }

    @Test
    void readsATransparentPicture() throws Exception {
        BufferedImage opaque = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage transparent =
                new BufferedImage(opaque.getWidth(), opaque.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < opaque.getHeight(); y++) {
            for (int x = 0; x < opaque.getWidth(); x++) {
                transparent.setRGB(x, y, (opaque.getRGB(x, y) & 0xffffff) == 0 ? 0xff000000 : 0);
            }
        }

        assertThat(pictures.read(write(transparent, "png"))).isEqualTo(sealed);
    }

    /** Ink over a tenth of the symbol's area, in one place or another. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "0.35, 0.62", "0.68, 0.45", "0.5, 0.8"})
    void readsThroughABlot(double x, double y) throws Exception {
        BufferedImage image = rgb(ImageIO.read(new ByteArrayInputStream(png)));
        int radius = (int) (image.getWidth() * 65 / 73.0 * Math.sqrt(0.10 / Math.PI));
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.fillOval(
                (int) (image.getWidth() * x) - radius, (int) (image.getHeight() * y) - radius, 2 * radius, 2 * radius);
        graphics.dispose();

        assertThat(pictures.read(write(image, "png"))).isEqualTo(sealed);
    }

    @Test
    void refusesAPictureWithoutAQr() throws Exception {
        assertRefused(write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png"));
    }

    /** A QR that could be read, on 144 megapixels that weigh next to nothing. */
    @Test
    void refusesADecompressionBomb() throws Exception {
        QrSymbol symbol = QrSymbol.of(sealed);
        int module = 12_000 / (symbol.size() + 2 * QrSymbol.QUIET_ZONE);
        BufferedImage huge = new BufferedImage(12_000, 12_000, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = huge.createGraphics();
        graphics.fillRect(0, 0, 12_000, 12_000);
        graphics.setColor(Color.BLACK);
        graphics.translate(QrSymbol.QUIET_ZONE * module, QrSymbol.QUIET_ZONE * module);
        symbol.runs()
                .forEach(run -> graphics.fillRect(run.x() * module, run.y() * module, run.length() * module, module));
        graphics.dispose();
        byte[] bomb = write(huge, "png");
        assertThat(bomb.length).isLessThan(UploadedPicture.MAX_BYTES / 10);

        assertRefused(bomb);
    }

    /** Three of fifty thousand finder patterns are too many triples to try. */
    @Test
    void refusesAPictureFilledWithFinderPatterns() throws Exception {
        BufferedImage image = new BufferedImage(2_000, 2_000, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        graphics.fillRect(0, 0, 2_000, 2_000);
        for (int y = 2; y < 1_990; y += 9) {
            for (int x = 2; x < 1_990; x += 9) {
                graphics.setColor(Color.BLACK);
                graphics.fillRect(x, y, 7, 7);
                graphics.setColor(Color.WHITE);
                graphics.fillRect(x + 1, y + 1, 5, 5);
                graphics.setColor(Color.BLACK);
                graphics.fillRect(x + 2, y + 2, 3, 3);
            }
        }
        graphics.dispose();

        assertRefused(write(image, "png"));
    }

    /** A comment of a gigabyte, deflated to a megabyte. */
    @Test
    void doesNotUnpackMetadata() throws Exception {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes("zTXtComment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(chunk)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 1024; i++) {
                deflater.write(zeros);
            }
        }
        CRC32 crc = new CRC32();
        crc.update(chunk.toByteArray());
        int afterHeader = 8 + 25;
        byte[] bomb = ByteBuffer.allocate(png.length + chunk.size() + 8)
                .put(png, 0, afterHeader)
                .putInt(chunk.size() - 4)
                .put(chunk.toByteArray())
                .putInt((int) crc.getValue())
                .put(png, afterHeader, png.length - afterHeader)
                .array();

        assertThat(pictures.read(bomb)).isEqualTo(sealed);
    }

    @Test
    void refusesAHeaderThatLiesAboutTheSize() {
        byte[] lie = png.clone();
        Arrays.fill(lie, 16, 20, (byte) 0x7f);

        assertRefused(lie);
    }

    /** Each scan of a progressive JPEG costs a pass over the whole picture. */
    @Test
    void refusesAJpegWithHundredsOfScans() throws Exception {
        byte[] jpeg = photograph("jpg", 0, 1600, 1200);
        byte[] scans = new byte[jpeg.length + 400];
        System.arraycopy(jpeg, 0, scans, 0, jpeg.length);
        for (int i = jpeg.length; i < scans.length; i += 2) {
            scans[i] = (byte) 0xff;
            scans[i + 1] = (byte) 0xda;
        }

        assertThat(pictures.read(jpeg)).isEqualTo(sealed);
        assertRefused(scans);
    }

    @Test
    void refusesTooManyBytes() {
        assertRefused(Arrays.copyOf(png, UploadedPicture.MAX_BYTES + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void refusesOtherFormats(String format) throws Exception {
        assertRefused(write(rgb(ImageIO.read(new ByteArrayInputStream(png))), format));
    }

    @Test
    void refusesWhatIsNoPictureAtAll() {
        assertRefused(new byte[0]);
        assertRefused("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] noise = png.clone();
            for (int j = 8; j < noise.length; j += 1 + random.nextInt(40)) {
                noise[j] = (byte) random.nextInt();
            }
            assertRefused(noise);
            assertRefused(Arrays.copyOf(png, random.nextInt(png.length / 2)));
        }
    }

    private void assertRefused(byte[] picture) {
        assertThatExceptionOfType(QrRefused.class).isThrownBy(() -> pictures.read(picture));
    }

    /** The QR on a grey desk, turned, in bad light, with noise. */
    private byte[] photograph(String format, double degrees, int width, int height) throws Exception {
        BufferedImage qr = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, width, height);
        double scale = height * 0.6 / qr.getWidth();
        AffineTransform place = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        place.rotate(Math.toRadians(degrees));
        place.scale(scale, scale);
        place.translate(-qr.getWidth() / 2.0, -qr.getHeight() / 2.0);
        graphics.drawImage(qr, place, null);
        graphics.dispose();
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int light = 40 + (image.getRGB(x, y) & 0xff) * 3 / 5 + random.nextInt(50);
                image.setRGB(x, y, light << 16 | light << 8 | light);
            }
        }
        return write(image, format);
    }

    private static BufferedImage rgb(BufferedImage image) {
        BufferedImage rgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = rgb.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return rgb;
    }

    private static byte[] write(BufferedImage image, String format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }
}

package vn.telehealth.prescription.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.qr.Zbar;

/** The page as Poppler draws it, read by zbar: what a pharmacy's scanner sees. */
class PrintedFormTest {

    private static final double MM_PER_INCH = 25.4;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {110, 150, 300})
    void theQrReadsFromThePage(int dpi) throws Exception {
        assertThat(Zbar.read(page(Prescriptions.ordinary(), 1, dpi))).isEqualTo(SignedForm.QR);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theQrReadsFromEachCopyOfANarcotic(int copy) throws Exception {
        assertThat(Zbar.read(page(Prescriptions.narcotic(), copy, 150))).isEqualTo(SignedForm.QR);
    }

    @Test
    void theQrReadsThroughABlot() throws Exception {
        Path page = page(Prescriptions.ordinary(), 1, 200);
        BufferedImage image = ImageIO.read(page.toFile());
        int right = (int) (137 / MM_PER_INCH * 200);
        int top = (int) (9 / MM_PER_INCH * 200);
        int side = (int) (40 / MM_PER_INCH * 200);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE.darker());
        graphics.fillOval(right - side * 6 / 10, top + side * 4 / 10, side * 28 / 100, side * 28 / 100);
        graphics.dispose();
        ImageIO.write(image, "png", page.toFile());

        assertThat(Zbar.read(page)).isEqualTo(SignedForm.QR);
    }

    @Test
    void theQrIsFortyMillimetresWideWithItsQuietZone() throws Exception {
        int dpi = 254;
        BufferedImage image =
                ImageIO.read(page(Prescriptions.ordinary(), 1, dpi).toFile());
        int left = Integer.MAX_VALUE;
        int right = 0;
        for (int x = 95 * 10; x < image.getWidth(); x++) {
            if ((image.getRGB(x, 11 * 10 + 30) & 0xff) < 64) {
                left = Math.min(left, x);
                right = x;
            }
        }

        assertThat((right - left + 1) / 10.0).isBetween(40 * 65 / 73.0 - 1.2, 40 * 65 / 73.0 + 0.2);
    }

    private Path page(PrescriptionDocument document, int number, int dpi) throws Exception {
        Files.write(folder.resolve("form.pdf"), SignedForm.of(document, new TestAuthority()));
        String page = String.valueOf(number);
        Tool.run(
                folder,
                "pdftoppm",
                "-r",
                String.valueOf(dpi),
                "-png",
                "-singlefile",
                "-f",
                page,
                "-l",
                page,
                "form.pdf",
                "page");
        return folder.resolve("page.png");
    }
}

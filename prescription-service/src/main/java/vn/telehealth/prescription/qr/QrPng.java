package vn.telehealth.prescription.qr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a QR as a black and white PNG, 8 pixels a module. */
final class QrPng {

    private static final int PIXELS = 8;
    private static final int WHITE = 0xffffff;
    private static final int BLACK = 0;

    private QrPng() {}

    static byte[] draw(QrSymbol symbol) {
        int side = (symbol.size() + 2 * QrSymbol.QUIET_ZONE) * PIXELS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, isDark(symbol, x / PIXELS, y / PIXELS) ? BLACK : WHITE);
            }
        }
        return encode(image);
    }

    private static boolean isDark(QrSymbol symbol, int column, int row) {
        int x = column - QrSymbol.QUIET_ZONE;
        int y = row - QrSymbol.QUIET_ZONE;
        return x >= 0 && y >= 0 && x < symbol.size() && y < symbol.size() && symbol.isDark(x, y);
    }

    private static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("This Java runtime cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

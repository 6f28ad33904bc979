package vn.telehealth.prescription.qr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A photograph or screenshot that somebody sent. What decoding would cost is known from its header before a pixel is
 * decoded, so a small file that unpacks to gigabytes is refused unpacked.
 */
final class UploadedPicture {

    static final int MAX_BYTES = 8 * 1024 * 1024;

    /** A 16-megapixel photograph; also bounds the sides. */
    static final int MAX_PIXELS = 16 * 1024 * 1024;

    private static final int MAX_SIDE = 10_000;

    /** Larger images are thinned out while they are read: a QR needs far less, and memory is bounded by this. */
    private static final int ENOUGH_PIXELS = 4 * 1024 * 1024;

    /** Progressive JPEGs have about ten scans; each one costs a pass over all pixels, whatever its size in the file. */
    private static final int MAX_JPEG_SCANS = 24;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private UploadedPicture() {}

    /**
     * @return the image in grey on white
     * @throws IllegalArgumentException when it is not a PNG or JPEG within the bounds
     */
    static BufferedImage decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("too large");
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(format(bytes)).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return grey(reader.read(0, thinned(reader.getWidth(0), reader.getHeight(0))));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("not a readable image", e);
        } finally {
            reader.dispose();
        }
    }

    private static String format(byte[] bytes) {
        if (startsWith(bytes, PNG)) {
            return "png";
        }
        if (startsWith(bytes, JPEG) && jpegScans(bytes) <= MAX_JPEG_SCANS) {
            return "jpeg";
        }
        throw new IllegalArgumentException("neither PNG nor JPEG");
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length > magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private static int jpegScans(byte[] bytes) {
        int scans = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xda) {
                scans++;
            }
        }
        return scans;
    }

    private static ImageReadParam thinned(int width, int height) {
        if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
            throw new IllegalArgumentException("too many pixels");
        }
        int step = 1;
        while ((long) width * height / ((long) step * step) > ENOUGH_PIXELS) {
            step++;
        }
        ImageReadParam param = new ImageReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static BufferedImage grey(BufferedImage image) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = grey.createGraphics();
        try {
            graphics.drawImage(image, 0, 0, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return grey;
    }
}

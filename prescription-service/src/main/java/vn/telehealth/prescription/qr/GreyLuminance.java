package vn.telehealth.prescription.qr;

import com.google.zxing.LuminanceSource;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.jspecify.annotations.Nullable;

/** Lets ZXing see an 8-bit grey image without its desktop module. */
final class GreyLuminance extends LuminanceSource {

    private final byte[] pixels;

    GreyLuminance(BufferedImage grey) {
        super(grey.getWidth(), grey.getHeight());
        this.pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    }

    @Override
    public byte[] getRow(int y, byte @Nullable [] row) {
        byte[] target = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        System.arraycopy(pixels, y * getWidth(), target, 0, getWidth());
        return target;
    }

    @Override
    public byte[] getMatrix() {
        return pixels;
    }
}

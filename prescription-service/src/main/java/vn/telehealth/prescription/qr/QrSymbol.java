package vn.telehealth.prescription.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The modules of a QR symbol at error correction level Q, which survives a blot or fold over about a sixth of its area.
 * Coordinates count modules from the top left and leave the quiet zone out.
 */
public final class QrSymbol {

    /** Light modules that must surround the symbol on each side (ISO/IEC 18004). */
    public static final int QUIET_ZONE = 4;

    private final ByteMatrix modules;

    private QrSymbol(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * Encodes a text.
     *
     * @throws IllegalArgumentException when it is too long for any symbol
     */
    public static QrSymbol of(String text) {
        try {
            QRCode code =
                    Encoder.encode(text, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "US-ASCII"));
            return new QrSymbol(code.getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("The text does not fit into a QR symbol", e);
        }
    }

    /** Modules a side: 65 for version 12. */
    public int size() {
        return modules.getWidth();
    }

    public boolean isDark(int x, int y) {
        return modules.get(x, y) == 1;
    }

    /** The dark modules, joined along rows so that no seam shows between neighbours when they are drawn. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int y = 0; y < size(); y++) {
            int x = 0;
            while (x < size()) {
                int start = x;
                while (x < size() && isDark(x, y)) {
                    x++;
                }
                if (x > start) {
                    runs.add(new Run(start, y, x - start));
                }
                x++;
            }
        }
        return runs;
    }

    public record Run(int x, int y, int length) {}
}

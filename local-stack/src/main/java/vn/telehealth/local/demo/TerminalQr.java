package vn.telehealth.local.demo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR drawn with half blocks, two modules a character, dark on light with its quiet zone. */
final class TerminalQr {

    private static final int QUIET_ZONE = 4;

    private TerminalQr() {}

    static String draw(String text) {
        BitMatrix modules = encode(text);
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row += 2) {
            for (int column = 0; column < modules.getWidth(); column++) {
                boolean upper = modules.get(column, row);
                boolean lower = row + 1 < modules.getHeight() && modules.get(column, row + 1);
                lines.append(block(upper, lower));
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    /** Light is drawn, dark is left: terminals are mostly dark. */
    private static char block(boolean upperDark, boolean lowerDark) {
        if (upperDark) {
            return lowerDark ? ' ' : '▄';
        }
        return lowerDark ? '▀' : '█';
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package vn.telehealth.prescription.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.telehealth.prescription.domain.document.QrPictures;

/** QR symbols by ZXing. Only as many uploaded pictures as there are processors are decoded at a time. */
final class ZxingQrPictures implements QrPictures {

    private static final Map<DecodeHintType, ?> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    private final Semaphore slots = new Semaphore(Runtime.getRuntime().availableProcessors());

    @Override
    public byte[] png(String text) {
        return QrPng.draw(QrSymbol.of(text));
    }

    @Override
    public String svg(String text) {
        return QrSvg.draw(QrSymbol.of(text));
    }

    /** Takes PNG and JPEG of at most 8 MiB and 16 megapixels. */
    @Override
    public String read(byte[] picture) {
        slots.acquireUninterruptibly();
        try {
            LuminanceSource source = new GreyLuminance(UploadedPicture.decode(picture));
            return decode(new HybridBinarizer(source))
                    .or(() -> decode(new GlobalHistogramBinarizer(source)))
                    .orElseThrow(CoseSecureQr::refused);
        } catch (IllegalArgumentException e) {
            throw CoseSecureQr.refused();
        } finally {
            slots.release();
        }
    }

    private static Optional<String> decode(Binarizer binarizer) {
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(binarizer), HINTS)
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}

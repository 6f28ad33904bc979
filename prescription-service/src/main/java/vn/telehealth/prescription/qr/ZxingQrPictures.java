package vn.telehealth.prescription.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.telehealth.platform.problem.Unavailable;
import vn.telehealth.prescription.domain.document.QrPictures;

/** QR symbols by ZXing. Only as many uploaded pictures as there are processors are decoded at a time; others wait a moment. */
final class ZxingQrPictures implements QrPictures {

    /**
     * The time for a picture grows with the third power of what looks like a finder pattern, so one filled with them would
     * hold a processor for hours. A symbol in bad light, with noise, shows about thirty; eighty cost half a second.
     */
    private static final int MAX_FINDER_PATTERNS = 80;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Semaphore slots;
    private final Duration patience;

    ZxingQrPictures() {
        this(new Semaphore(Runtime.getRuntime().availableProcessors(), true), PATIENCE);
    }

    /**
     * @param slots one for each picture that may be decoded at a time
     * @param patience longest wait for one
     */
    ZxingQrPictures(Semaphore slots, Duration patience) {
        this.slots = slots;
        this.patience = patience;
    }

    @Override
    public byte[] png(String text) {
        return QrPng.draw(QrSymbol.of(text));
    }

    @Override
    public String svg(String text) {
        return QrSvg.draw(QrSymbol.of(text));
    }

    /**
     * Takes PNG and JPEG of at most 8 MiB and 16 megapixels.
     *
     * @throws Unavailable when too many others are being decoded
     */
    @Override
    public String read(byte[] picture) {
        acquire();
        try {
            LuminanceSource source = new GreyLuminance(UploadedPicture.decode(picture));
            return Stream.of(new GlobalHistogramBinarizer(source), new HybridBinarizer(source))
                    .flatMap(ZxingQrPictures::decode)
                    .filter(text -> text.startsWith(CoseSecureQr.PREFIX))
                    .findFirst()
                    .orElseThrow(CoseSecureQr::refused);
        } catch (IllegalArgumentException e) {
            throw CoseSecureQr.refused();
        } finally {
            slots.release();
        }
    }

    private void acquire() {
        try {
            if (!slots.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("reading pictures");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("reading pictures", e);
        }
    }

    /**
     * The reader for many symbols, also for one: the reader for a single symbol settles on three finder patterns, takes the
     * wrong ones in three of a hundred clean symbols, and gives up.
     */
    private static Stream<String> decode(Binarizer binarizer) {
        AtomicInteger patterns = new AtomicInteger();
        ResultPointCallback bound = pattern -> {
            if (patterns.incrementAndGet() > MAX_FINDER_PATTERNS) {
                throw new TooManyFinderPatterns();
            }
        };
        Map<DecodeHintType, Object> hints =
                Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.NEED_RESULT_POINT_CALLBACK, bound);
        try {
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(binarizer), hints))
                    .map(Result::getText);
        } catch (ReaderException | TooManyFinderPatterns e) {
            return Stream.empty();
        }
    }

    private static final class TooManyFinderPatterns extends RuntimeException {}
}

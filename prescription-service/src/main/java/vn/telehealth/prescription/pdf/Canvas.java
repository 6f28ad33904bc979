package vn.telehealth.prescription.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.qr.QrSymbol;

/** One page to draw on. Coordinates are points from the lower left corner. */
final class Canvas implements AutoCloseable {

    private final PDPageContentStream stream;
    private final Typeface typeface;
    private final Tags.PageTags tags;
    private @Nullable PDRectangle signatureBox;

    Canvas(PDDocument document, PDPage page, Typeface typeface, Tags tags) {
        this.typeface = typeface;
        this.tags = tags.page(page);
        try {
            this.stream = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws as one paragraph of the structure tree. */
    void paragraph(Runnable drawing) {
        marked(COSName.P, tags.paragraph(), drawing);
    }

    void text(Run run, float x, float baseline) {
        draw(() -> {
            stream.beginText();
            stream.setFont(typeface.font(run.style()), run.style().size());
            stream.newLineAtOffset(x, baseline);
            stream.showText(run.text());
            stream.endText();
        });
    }

    void line(float fromX, float y, float toX) {
        artifact(() -> {
            stream.setLineWidth(0.5f);
            stream.moveTo(fromX, y);
            stream.lineTo(toX, y);
            stream.stroke();
        });
    }

    /** Draws the frame of the signature and remembers where it is. */
    void signatureBox(PDRectangle box) {
        signatureBox = box;
        artifact(() -> {
            stream.setLineWidth(0.5f);
            stream.addRect(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
            stream.stroke();
        });
    }

    Optional<PDRectangle> signatureBox() {
        return Optional.ofNullable(signatureBox);
    }

    /** As one filled path: renderers leave no seams within one. */
    void qr(QrSymbol symbol, float left, float top, float side) {
        float module = side / symbol.size();
        marked(
                COSName.getPDFName("Figure"),
                tags.figure("Mã QR của đơn thuốc"),
                () -> draw(() -> {
                    for (QrSymbol.Run run : symbol.runs()) {
                        stream.addRect(
                                left + run.x() * module, top - (run.y() + 1) * module, run.length() * module, module);
                    }
                    stream.fill();
                }));
    }

    @Override
    public void close() {
        draw(stream::close);
    }

    private void marked(COSName tag, PDPropertyList properties, Runnable drawing) {
        draw(() -> stream.beginMarkedContent(tag, properties));
        drawing.run();
        draw(stream::endMarkedContent);
    }

    /** What is drawn for the eye only. */
    private void artifact(Drawing drawing) {
        draw(() -> stream.beginMarkedContent(COSName.ARTIFACT));
        draw(drawing);
        draw(stream::endMarkedContent);
    }

    private static void draw(Drawing drawing) {
        try {
            drawing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Drawing {
        void run() throws IOException;
    }
}

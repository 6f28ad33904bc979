package vn.telehealth.prescription.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.qr.QrSymbol;

/** Draws the form. The same document and QR always give the same bytes. */
final class FormRenderer {

    private final FontFiles fonts;

    FormRenderer(FontFiles fonts) {
        this.fonts = fonts;
    }

    RenderedForm render(PrescriptionDocument prescription, String qr) {
        try (PDDocument document = new PDDocument()) {
            Metadata.set(document, prescription);
            FormWriter writer = new FormWriter(document, new Typeface(document, fonts), QrSymbol.of(qr));
            for (Copy copy : Copy.of(prescription.kind())) {
                writer.write(prescription, copy);
            }
            return writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

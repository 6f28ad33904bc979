package vn.telehealth.prescription.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.qr.QrSymbol;

/** Writes copies of the form into one document. */
final class FormWriter {

    private final PDDocument document;
    private final Typeface typeface;
    private final QrSymbol qr;
    private final Tags tags;
    private int signaturePage;
    private @Nullable PDRectangle signatureBox;

    FormWriter(PDDocument document, Typeface typeface, QrSymbol qr) {
        this.document = document;
        this.typeface = typeface;
        this.qr = qr;
        this.tags = new Tags(document);
    }

    void write(PrescriptionDocument prescription, Copy copy) {
        Block header = new FormHeader(prescription, copy, qr, typeface);
        Block laterHeader = laterHeader(prescription, copy);
        Block foot = new FormFoot(prescription, typeface);
        List<List<Block>> pages =
                Pages.distribute(body(prescription), header.height(), laterHeader.height(), foot.height());
        for (int i = 0; i < pages.size(); i++) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(i == 0 ? header : laterHeader);
            blocks.addAll(pages.get(i));
            boolean last = i == pages.size() - 1;
            Block footer = last ? foot : new Gap(0);
            writePage(new Stack(blocks), footer, "Trang %d/%d".formatted(i + 1, pages.size()));
        }
    }

    RenderedForm finish() throws IOException {
        if (signatureBox == null) {
            throw new IllegalStateException("No copy was written");
        }
        tags.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        document.save(out, CompressParameters.NO_COMPRESSION);
        return new RenderedForm(out.toByteArray(), signaturePage, signatureBox);
    }

    private List<Block> body(PrescriptionDocument prescription) {
        List<Block> blocks = new ArrayList<>(new PatientPart(typeface).of(prescription));
        blocks.addAll(new MedicinePart(typeface).of(prescription.lines()));
        blocks.addAll(new ClosingPart(typeface).of(prescription));
        return blocks;
    }

    private void writePage(Block content, Block foot, String number) {
        PDPage page = new PDPage(Paper.SIZE);
        document.addPage(page);
        try (Canvas canvas = new Canvas(document, page, typeface, tags)) {
            content.draw(canvas, Paper.MARGIN, Paper.TOP);
            foot.draw(canvas, Paper.MARGIN, Paper.BOTTOM + foot.height());
            new TextBlock(typeface, Paper.WIDTH, TextBlock.Align.RIGHT, List.of(Run.small(number)))
                    .draw(canvas, Paper.MARGIN, Paper.BOTTOM - 2);
            canvas.signatureBox().filter(box -> signatureBox == null).ifPresent(box -> {
                signatureBox = box;
                signaturePage = document.getNumberOfPages() - 1;
            });
        }
    }

    private Block laterHeader(PrescriptionDocument prescription, Copy copy) {
        String label = copy.label().isEmpty() ? "" : " – " + copy.label();
        return Stack.of(
                TextBlock.left(
                        typeface,
                        Paper.WIDTH,
                        new Run(
                                Wording.title(prescription.kind()) + " "
                                        + prescription.code().value(),
                                Style.SMALL_STRONG),
                        Run.small(" (tiếp theo)" + label)),
                TextBlock.left(
                        typeface,
                        Paper.WIDTH,
                        Run.small("Họ tên: " + prescription.patient().name())),
                new Gap(6));
    }
}

package vn.telehealth.prescription.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;

/** Says who signed digitally and when; the signature itself is attached to the box of the first copy. */
final class SignatureBox implements Block {

    private static final float PADDING = 4;

    private final float width;
    private final Block text;

    SignatureBox(PrescriptionDocument document, Typeface typeface, float width) {
        this.width = width;
        float inner = width - 2 * PADDING;
        PrescriptionDocument.Prescriber prescriber = document.prescriber();
        this.text = Stack.of(
                TextBlock.left(
                        typeface, inner, Run.small("Đã ký số bởi: "), new Run(prescriber.name(), Style.SMALL_STRONG)),
                TextBlock.left(typeface, inner, Run.small("Số CCHN: " + prescriber.licenceNo())),
                TextBlock.left(typeface, inner, Run.small("Ngày ký: " + Wording.signedAt(document.issuedAt()))));
    }

    @Override
    public float height() {
        return text.height() + 2 * PADDING;
    }

    @Override
    public void draw(Canvas canvas, float left, float top) {
        canvas.signatureBox(new PDRectangle(left, top - height(), width, height()));
        text.draw(canvas, left + PADDING, top - PADDING);
    }
}

package vn.telehealth.prescription.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.qr.QrSymbol;

/** Facility and title on the left, QR and code on the right. */
final class FormHeader implements Block {

    private static final float GAP = Paper.mm(2);
    private static final float LEFT_WIDTH = Paper.WIDTH - Paper.QR_SIDE - GAP;

    private final QrSymbol qr;
    private final Block facility;
    private final Block title;
    private final Block code;

    FormHeader(PrescriptionDocument document, Copy copy, QrSymbol qr, Typeface typeface) {
        this.qr = qr;
        this.facility = facility(document.facility(), typeface);
        this.title = title(document, copy, typeface);
        this.code = Stack.of(
                TextBlock.centred(typeface, Paper.QR_SIDE, Run.small("Mã đơn thuốc")),
                TextBlock.centred(
                        typeface, Paper.QR_SIDE, Run.strong(document.code().value())));
    }

    @Override
    public float height() {
        float left = facility.height() + GAP + title.height();
        return Math.max(left, Paper.QR_SIDE + code.height()) + GAP;
    }

    @Override
    public void draw(Canvas canvas, float left, float top) {
        facility.draw(canvas, left, top);
        float free = height() - GAP - facility.height() - title.height();
        title.draw(canvas, left, top - facility.height() - free / 2);
        float right = left + LEFT_WIDTH + GAP;
        float module = Paper.QR_SIDE / (qr.size() + 2 * QrSymbol.QUIET_ZONE);
        float quiet = module * QrSymbol.QUIET_ZONE;
        canvas.qr(qr, right + quiet, top - quiet, qr.size() * module);
        code.draw(canvas, right, top - Paper.QR_SIDE);
    }

    private static Block facility(PrescriptionDocument.Facility facility, Typeface typeface) {
        return Stack.of(
                TextBlock.left(typeface, LEFT_WIDTH, new Run(facility.name(), Style.FACILITY)),
                TextBlock.left(typeface, LEFT_WIDTH, Run.small("Địa chỉ: " + facility.address())),
                TextBlock.left(typeface, LEFT_WIDTH, Run.small("Điện thoại: " + facility.telephone())));
    }

    private static Block title(PrescriptionDocument document, Copy copy, Typeface typeface) {
        List<Block> lines = new ArrayList<>();
        lines.add(TextBlock.centred(typeface, LEFT_WIDTH, new Run(Wording.title(document.kind()), Style.TITLE)));
        if (!copy.label().isEmpty()) {
            lines.add(TextBlock.centred(typeface, LEFT_WIDTH, new Run("(" + copy.label() + ")", Style.SMALL_ITALIC)));
        }
        if (document.replaces() != null) {
            lines.add(TextBlock.centred(
                    typeface,
                    LEFT_WIDTH,
                    new Run("Thay thế đơn thuốc " + document.replaces().value(), Style.SMALL_STRONG)));
        }
        return new Stack(lines);
    }
}

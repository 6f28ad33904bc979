package vn.telehealth.prescription.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Guardian;

/** The notes at the foot of the last page. */
final class FormFoot implements Block {

    private final Block notes;

    FormFoot(PrescriptionDocument document, Typeface typeface) {
        List<Block> lines = new ArrayList<>();
        lines.add(new Gap(3));
        lines.add(TextBlock.left(
                typeface,
                Paper.WIDTH,
                new Run("Khám lại xin mang theo đơn này.", Style.SMALL_STRONG),
                Run.small(" Số điện thoại liên hệ: " + document.facility().telephone())));
        Guardian guardian = document.patient().broughtBy();
        if (guardian != null) {
            lines.add(TextBlock.left(typeface, Paper.WIDTH, Run.small(broughtBy(guardian))));
        }
        this.notes = new Stack(lines);
    }

    @Override
    public float height() {
        return notes.height();
    }

    @Override
    public void draw(Canvas canvas, float left, float top) {
        canvas.line(left, top, left + Paper.WIDTH);
        notes.draw(canvas, left, top);
    }

    private static String broughtBy(Guardian guardian) {
        String name = "Tên bố, mẹ hoặc người đưa trẻ đến khám bệnh, chữa bệnh: " + guardian.name();
        return guardian.telephone() == null ? name : name + " – ĐT: " + guardian.telephone();
    }
}

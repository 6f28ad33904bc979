package vn.telehealth.prescription.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;

/** Advice, re-examination, and the signatures. */
final class ClosingPart {

    private final Typeface typeface;

    ClosingPart(Typeface typeface) {
        this.typeface = typeface;
    }

    List<Block> of(PrescriptionDocument document) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Gap(4));
        if (document.advice() != null) {
            blocks.addAll(TextBlock.left(typeface, Paper.WIDTH, Run.strong("Lời dặn: "), Run.body(document.advice()))
                    .split());
        }
        if (document.reexaminationDate() != null) {
            blocks.add(TextBlock.left(
                    typeface,
                    Paper.WIDTH,
                    Run.strong("Ngày tái khám: "),
                    Run.body(Wording.date(document.reexaminationDate()))));
        }
        blocks.add(new Signatures(document, typeface));
        return blocks;
    }

    /** On the left until when the prescription holds and who receives a narcotic, on the right who signs. */
    private static final class Signatures implements Block {

        private static final float RIGHT_WIDTH = Paper.WIDTH * 0.54f;
        private static final float LEFT_WIDTH = Paper.WIDTH - RIGHT_WIDTH - 10;

        private final Block left;
        private final Block right;

        Signatures(PrescriptionDocument document, Typeface typeface) {
            this.left = left(document, typeface);
            this.right = Stack.of(
                    TextBlock.centred(
                            typeface,
                            RIGHT_WIDTH,
                            new Run(
                                    Wording.placeAndDate(document.facility().address(), document.issuedAt()),
                                    Style.USE)),
                    TextBlock.centred(typeface, RIGHT_WIDTH, Run.strong("Bác sỹ/Y sỹ khám bệnh")),
                    TextBlock.centred(typeface, RIGHT_WIDTH, new Run("(Ký, ghi rõ họ tên)", Style.SMALL_ITALIC)),
                    new Gap(3),
                    new SignatureBox(document, typeface, RIGHT_WIDTH),
                    new Gap(2),
                    TextBlock.centred(
                            typeface,
                            RIGHT_WIDTH,
                            Run.strong(document.prescriber().name())));
        }

        @Override
        public float height() {
            return 8 + Math.max(left.height(), right.height());
        }

        @Override
        public void draw(Canvas canvas, float x, float top) {
            left.draw(canvas, x, top - 8);
            right.draw(canvas, x + Paper.WIDTH - RIGHT_WIDTH, top - 8);
        }

        private static Block left(PrescriptionDocument document, Typeface typeface) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(TextBlock.centred(
                    typeface, LEFT_WIDTH, Run.small("Đơn có giá trị đến " + Wording.time(document.expiresAt()))));
            if (document.kind() == Kind.N) {
                blocks.add(new Gap(3));
                blocks.add(TextBlock.centred(typeface, LEFT_WIDTH, Run.strong("Người nhận thuốc")));
                blocks.add(TextBlock.centred(
                        typeface, LEFT_WIDTH, new Run("(Ký, ghi rõ họ tên, số CCCD)", Style.SMALL_ITALIC)));
                blocks.add(new Gap(38));
                blocks.add(TextBlock.left(
                        typeface, LEFT_WIDTH, Run.small("Họ tên: ....................................")));
                blocks.add(
                        TextBlock.left(typeface, LEFT_WIDTH, Run.small("Số CCCD: ................................")));
            } else if (document.kind() == Kind.H) {
                blocks.add(TextBlock.centred(
                        typeface, LEFT_WIDTH, Run.small("Người nhận thuốc xuất trình giấy tờ tùy thân")));
            }
            return new Stack(blocks);
        }
    }
}

package vn.telehealth.prescription.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Line;

/** The numbered medicines: name, strength and quantity, the direction below. */
final class MedicinePart {

    private static final float INDENT = 17;
    private static final float GAP = 10;

    /** A taller medicine may go on over the page. */
    private static final float TALLEST = 200;

    private final Typeface typeface;

    MedicinePart(Typeface typeface) {
        this.typeface = typeface;
    }

    List<Block> of(List<Line> lines) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Gap(3));
        blocks.add(TextBlock.left(typeface, Paper.WIDTH, Run.strong("Thuốc điều trị:")));
        lines.forEach(line -> addLine(blocks, line));
        return blocks;
    }

    private void addLine(List<Block> blocks, Line line) {
        Block medicine = new Medicine(line, typeface);
        TextBlock use = TextBlock.left(typeface, Paper.WIDTH - INDENT, new Run("Cách dùng: " + line.use(), Style.USE));
        if (medicine.height() + use.height() <= TALLEST) {
            blocks.add(Stack.of(new Gap(2), medicine, new Indented(use)));
        } else {
            blocks.add(medicine);
            use.split().forEach(part -> blocks.add(new Indented(part)));
        }
    }

    private record Indented(Block block) implements Block {

        @Override
        public float height() {
            return block.height();
        }

        @Override
        public void draw(Canvas canvas, float left, float top) {
            block.draw(canvas, left + INDENT, top);
        }
    }

    private static final class Medicine implements Block {

        private final Block number;
        private final Block name;
        private final Block quantity;
        private final float quantityWidth;

        Medicine(Line line, Typeface typeface) {
            Run amount = Run.strong(typeface.printable("SL: " + line.quantityText() + " " + line.unit()));
            this.quantityWidth = Math.min(typeface.width(amount.text(), amount.style()) + 0.1f, Paper.WIDTH / 2);
            this.quantity = new TextBlock(typeface, quantityWidth, TextBlock.Align.RIGHT, List.of(amount));
            this.number = TextBlock.left(typeface, INDENT, Run.body(line.number() + "."));
            this.name = TextBlock.left(
                    typeface,
                    Paper.WIDTH - INDENT - GAP - quantityWidth,
                    Run.strong(line.name()),
                    Run.body(" " + line.strength() + ", " + line.form()));
        }

        @Override
        public float height() {
            return Math.max(name.height(), quantity.height());
        }

        @Override
        public void draw(Canvas canvas, float left, float top) {
            number.draw(canvas, left, top);
            name.draw(canvas, left + INDENT, top);
            quantity.draw(canvas, left + Paper.WIDTH - quantityWidth, top);
        }
    }
}

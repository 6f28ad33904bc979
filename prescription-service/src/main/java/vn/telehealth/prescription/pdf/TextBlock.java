package vn.telehealth.prescription.pdf;

import java.util.List;

/** Wrapped text, aligned within its width. */
final class TextBlock implements Block {

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    private final Typeface typeface;
    private final float width;
    private final Align align;
    private final List<List<Run>> lines;

    TextBlock(Typeface typeface, float width, Align align, List<Run> runs) {
        this.typeface = typeface;
        this.width = width;
        this.align = align;
        this.lines = LineBreaker.lines(typeface, width, runs);
    }

    static TextBlock left(Typeface typeface, float width, Run... runs) {
        return new TextBlock(typeface, width, Align.LEFT, List.of(runs));
    }

    static TextBlock centred(Typeface typeface, float width, Run... runs) {
        return new TextBlock(typeface, width, Align.CENTRE, List.of(runs));
    }

    @Override
    public float height() {
        return (float) lines.stream().mapToDouble(TextBlock::leading).sum();
    }

    @Override
    public void draw(Canvas canvas, float left, float top) {
        canvas.paragraph(() -> drawLines(canvas, left, top));
    }

    private void drawLines(Canvas canvas, float left, float top) {
        float y = top;
        for (List<Run> line : lines) {
            // The larger part of the leading lies above the baseline, where Vietnamese stacks its marks.
            float baseline = y - leading(line) * 0.8f;
            float x = left + indent(line);
            for (Run run : line) {
                canvas.text(run, x, baseline);
                x += typeface.width(run.text(), run.style());
            }
            y -= leading(line);
        }
    }

    /** The lines as blocks of their own, so that a long text may go on over the page. */
    List<Block> split() {
        return lines.stream()
                .<Block>map(line -> new TextBlock(typeface, width, align, line))
                .toList();
    }

    private static float leading(List<Run> line) {
        return (float)
                line.stream().mapToDouble(run -> run.style().leading()).max().orElse(0);
    }

    private float indent(List<Run> line) {
        Run last = line.getLast();
        float trailing = typeface.width(last.text(), last.style())
                - typeface.width(last.text().stripTrailing(), last.style());
        double used = line.stream()
                        .mapToDouble(run -> typeface.width(run.text(), run.style()))
                        .sum()
                - trailing;
        return switch (align) {
            case LEFT -> 0;
            case CENTRE -> (float) (width - used) / 2;
            case RIGHT -> (float) (width - used);
        };
    }
}

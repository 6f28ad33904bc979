package vn.telehealth.prescription.pdf;

import java.util.List;

/** Blocks below each other that stay together. */
record Stack(List<Block> blocks) implements Block {

    static Stack of(Block... blocks) {
        return new Stack(List.of(blocks));
    }

    @Override
    public float height() {
        return (float) blocks.stream().mapToDouble(Block::height).sum();
    }

    @Override
    public void draw(Canvas canvas, float left, float top) {
        float y = top;
        for (Block block : blocks) {
            block.draw(canvas, left, y);
            y -= block.height();
        }
    }
}

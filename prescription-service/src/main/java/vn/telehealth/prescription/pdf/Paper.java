package vn.telehealth.prescription.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A5 portrait, as clinics print it; measures in points. */
final class Paper {

    static final PDRectangle SIZE = PDRectangle.A5;
    static final float MARGIN = mm(11);
    static final float TOP = SIZE.getHeight() - mm(9);
    static final float BOTTOM = mm(13);
    static final float WIDTH = SIZE.getWidth() - 2 * MARGIN;

    /** The QR with its quiet zone. */
    static final float QR_SIDE = mm(40);

    private Paper() {}

    static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }
}

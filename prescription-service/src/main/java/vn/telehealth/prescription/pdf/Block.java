package vn.telehealth.prescription.pdf;

/** A part of the form that is never torn between two pages. */
interface Block {

    /** In points. */
    float height();

    /**
     * Draws it downwards.
     *
     * @param top distance of its upper edge from the lower edge of the page, in points
     */
    void draw(Canvas canvas, float left, float top);
}

package vn.telehealth.prescription.pdf;

/** Nothing, for a distance. */
record Gap(float height) implements Block {

    @Override
    public void draw(Canvas canvas, float left, float top) {
        // Nothing is what it draws.
    }
}

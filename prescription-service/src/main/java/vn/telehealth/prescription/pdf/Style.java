package vn.telehealth.prescription.pdf;

/** @param size in points */
record Style(Face face, float size) {

    static final Style BODY = new Style(Face.REGULAR, 10.5f);
    static final Style STRONG = new Style(Face.BOLD, 10.5f);
    static final Style USE = new Style(Face.ITALIC, 10.5f);
    static final Style SMALL = new Style(Face.REGULAR, 8.5f);
    static final Style SMALL_STRONG = new Style(Face.BOLD, 8.5f);
    static final Style SMALL_ITALIC = new Style(Face.ITALIC, 8.5f);
    static final Style TITLE = new Style(Face.BOLD, 17);
    static final Style FACILITY = new Style(Face.BOLD, 11);

    enum Face {
        REGULAR,
        BOLD,
        ITALIC
    }

    /** From one baseline to the next. */
    float leading() {
        return size * 1.25f;
    }
}

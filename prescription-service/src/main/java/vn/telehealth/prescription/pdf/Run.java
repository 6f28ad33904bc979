package vn.telehealth.prescription.pdf;

/** A piece of text in one style. */
record Run(String text, Style style) {

    static Run body(String text) {
        return new Run(text, Style.BODY);
    }

    static Run strong(String text) {
        return new Run(text, Style.STRONG);
    }

    static Run small(String text) {
        return new Run(text, Style.SMALL);
    }
}

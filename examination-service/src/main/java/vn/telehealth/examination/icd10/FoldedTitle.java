package vn.telehealth.examination.icd10;

/** A title ready to be compared: a space in front of each word and behind the last. */
record FoldedTitle(String withMarks, String withoutMarks) {

    static FoldedTitle of(String title) {
        return new FoldedTitle(padded(Folding.withMarks(title)), padded(Folding.withoutMarks(title)));
    }

    private static String padded(String text) {
        return " " + text + " ";
    }
}

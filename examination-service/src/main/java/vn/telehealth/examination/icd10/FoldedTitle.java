package vn.telehealth.examination.icd10;

import java.util.List;

/**
 * A title ready to be compared: a space in front of each word and behind the last, without the word for disease that
 * many begin with and few people type.
 */
record FoldedTitle(String withMarks, String withoutMarks) {

    private static final List<String> OPENINGS =
            List.of("bệnh lý ", "các bệnh ", "bệnh ", "các ", "benh ly ", "cac benh ", "benh ");

    static FoldedTitle of(String title) {
        String marked = withoutOpening(Folding.withMarks(title));
        return new FoldedTitle(" " + marked + " ", " " + Folding.strip(marked) + " ");
    }

    /** The folded text without its opening, unless that is all there is. */
    static String withoutOpening(String title) {
        for (String opening : OPENINGS) {
            if (title.startsWith(opening)) {
                return title.substring(opening.length());
            }
        }
        return title;
    }
}

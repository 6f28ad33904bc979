package vn.telehealth.local.client;

/** The platform answered otherwise than it should. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final int MOST_TEXT = 600;

    UnexpectedAnswer(Answer answer, String expected) {
        super(answer.request() + " answered " + answer.status() + " where " + expected + " was expected: "
                + answer.text().substring(0, Math.min(MOST_TEXT, answer.text().length())));
    }
}

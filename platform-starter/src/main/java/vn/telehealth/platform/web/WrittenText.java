package vn.telehealth.platform.web;

import java.text.Normalizer;

/**
 * Text that people write, wherever it comes in: composed (NFC), so that equal Vietnamese is equal, and without what nobody types
 * or sees. Characters that cannot be seen make twins of a name that no reader tells apart; those that turn the direction make
 * a text read as another one (Unicode Technical Report 36).
 */
public final class WrittenText {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int TEXT_STYLE = 0xFE0E;
    private static final int PICTURE_STYLE = 0xFE0F;

    private WrittenText() {}

    /**
     * @return the text in its composed form
     * @throws IllegalArgumentException when it holds control characters other than line breaks and tabs, halves of surrogate
     *     pairs, unassigned or private characters, or invisible ones outside of emoji
     */
    public static String composed(String text) {
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int character = text.codePointAt(i);
            if (isForbidden(character) && !(joinsPictures(character) && isPicture(before))) {
                throw new IllegalArgumentException("holds characters that are no text");
            }
            before = character;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t' && character != '\r';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> isIgnorable(character);
        };
    }

    /** Letters and marks of the property Default_Ignorable_Code_Point: fillers, joiners, variation selectors. */
    private static boolean isIgnorable(int character) {
        return character == 0x034F
                || character == 0x3164
                || character == 0xFFA0
                || isWithin(character, 0x115F, 0x1160)
                || isWithin(character, 0x17B4, 0x17B5)
                || isWithin(character, 0x180B, 0x180F)
                || isWithin(character, 0xFE00, 0xFE0F)
                || isWithin(character, 0xE0100, 0xE01EF);
    }

    private static boolean joinsPictures(int character) {
        return character == ZERO_WIDTH_JOINER || character == TEXT_STYLE || character == PICTURE_STYLE;
    }

    /** Digits are emoji too, in keycaps: behind them nothing invisible is needed. */
    private static boolean isPicture(int character) {
        return character == PICTURE_STYLE
                || Character.isExtendedPictographic(character)
                || Character.isEmojiModifier(character);
    }

    private static boolean isWithin(int character, int first, int last) {
        return character >= first && character <= last;
    }
}

package vn.telehealth.prescription.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces of the form within one document, of which only the glyphs in use are embedded. */
final class Typeface {

    private static final int MISSING = '?';

    private final Map<Style.Face, PDType0Font> fonts = new EnumMap<>(Style.Face.class);
    private final CmapLookup glyphs;

    Typeface(PDDocument document, FontFiles files) {
        try {
            for (Style.Face face : Style.Face.values()) {
                fonts.put(face, PDType0Font.load(document, files.get(face), true));
            }
            glyphs = files.get(Style.Face.REGULAR).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDType0Font font(Style style) {
        PDType0Font font = fonts.get(style.face());
        if (font == null) {
            throw new IllegalArgumentException("No font for " + style);
        }
        return font;
    }

    /** @param text printable, see {@link #printable} */
    float width(String text, Style style) {
        try {
            return font(style).getStringWidth(text) / 1000 * style.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in NFC; what the font cannot show (the signed document still holds it) becomes a question mark. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(codePoint -> {
            if (Character.isWhitespace(codePoint)) {
                printable.append(' ');
            } else if (Character.getType(codePoint) != Character.CONTROL
                    && Character.getType(codePoint) != Character.FORMAT) {
                printable.appendCodePoint(glyphs.getGlyphId(codePoint) > 0 ? codePoint : MISSING);
            }
        });
        return printable.toString();
    }
}

package vn.telehealth.prescription.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Liberation Serif, parsed once: parsing costs more than a whole page. */
final class FontFiles {

    private static final String FOLDER = "/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-";

    private final Map<Style.Face, TrueTypeFont> fonts = new EnumMap<>(Style.Face.class);

    FontFiles() {
        fonts.put(Style.Face.REGULAR, parse("Regular.ttf"));
        fonts.put(Style.Face.BOLD, parse("Bold.ttf"));
        fonts.put(Style.Face.ITALIC, parse("Italic.ttf"));
    }

    TrueTypeFont get(Style.Face face) {
        TrueTypeFont font = fonts.get(face);
        if (font == null) {
            throw new IllegalArgumentException("No font for " + face);
        }
        return font;
    }

    private static TrueTypeFont parse(String name) {
        try (InputStream in = FontFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The font " + FOLDER + name + " is not on the class path");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // Looking for ligatures took three quarters of a rendering. Text in NFC needs none.
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

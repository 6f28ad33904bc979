package vn.telehealth.platform.web;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Takes text in NFC, so that equal Vietnamese is equal, and refuses what no person types: control characters and lone surrogates. */
final class TextDeserializer extends StdScalarDeserializer<String> {

    TextDeserializer() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getString();
        if (text.codePoints().anyMatch(TextDeserializer::isForbidden)) {
            return (String) context.handleWeirdStringValue(String.class, text, "holds characters that are no text");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t' && character != '\r';
            case Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.FORMAT -> isBidirectional(character);
            default -> false;
        };
    }

    /** Embeddings, overrides and isolates can make a text read as another one. */
    private static boolean isBidirectional(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}

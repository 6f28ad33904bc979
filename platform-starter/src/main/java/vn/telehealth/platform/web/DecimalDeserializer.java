package vn.telehealth.platform.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Takes numbers of a size that somebody may mean. {@code 1e999999999} is short to write, and fills the memory of whoever writes it
 * out.
 */
final class DecimalDeserializer extends StdScalarDeserializer<BigDecimal> {

    /** Digits before the point, and behind it. */
    private static final int MOST_DIGITS = 20;

    DecimalDeserializer() {
        super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.currentToken().isNumeric()) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        String text = parser.getString();
        if (text.length() <= 2 * MOST_DIGITS) {
            BigDecimal number = parse(text);
            if (number != null && isSane(number)) {
                return number;
            }
        }
        return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "has too many digits");
    }

    private static @Nullable BigDecimal parse(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            // Its exponent is past what an int holds.
            return null;
        }
    }

    private static boolean isSane(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS
                && number.precision() - (long) number.scale() <= MOST_DIGITS;
    }
}

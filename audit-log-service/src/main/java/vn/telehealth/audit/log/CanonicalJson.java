package vn.telehealth.audit.log;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the canonical form of RFC 8785. The log knows strings, booleans, null, whole numbers, arrays and objects;
 * fractions are refused, so that no two languages can disagree about a number.
 */
public final class CanonicalJson {

    /** The largest whole number that every JSON reader keeps exactly: 2^53 - 1. */
    public static final long LARGEST_NUMBER = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * @throws IllegalArgumentException for a value that the log's JSON does not know, or broken UTF-16
     */
    public static String write(@Nullable Object value) {
        var out = new StringBuilder(256);
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> string(out, text);
            case Boolean flag -> out.append(flag.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number -> number(out, number);
            case Map<?, ?> members -> object(out, members);
            case List<?> items -> array(out, items);
            default -> throw new IllegalArgumentException("Not JSON of the log: " + value.getClass());
        }
    }

    private static void number(StringBuilder out, long number) {
        if (Math.abs(number) > LARGEST_NUMBER) {
            throw new IllegalArgumentException("Numbers past 2^53 - 1 are written as strings");
        }
        out.append(number);
    }

    private static void object(StringBuilder out, Map<?, ?> members) {
        // String.compareTo orders by UTF-16 code units, as RFC 8785 section 3.2.3 asks.
        var sorted = new TreeMap<String, @Nullable Object>();
        members.forEach((name, value) -> sorted.put((String) name, value));
        var separator = '{';
        for (var member : sorted.entrySet()) {
            out.append(separator);
            string(out, member.getKey());
            append(out.append(':'), member.getValue());
            separator = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void array(StringBuilder out, List<?> items) {
        out.append('[');
        for (Iterator<?> each = items.iterator(); each.hasNext(); ) {
            append(out, each.next());
            if (each.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> plain(out, text, i);
            }
        }
        out.append('"');
    }

    private static void plain(StringBuilder out, String text, int at) {
        var c = text.charAt(at);
        if (c < 0x20) {
            out.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 0xf, 16));
            return;
        }
        if (Character.isSurrogate(c) && !paired(text, at)) {
            throw new IllegalArgumentException("Half a surrogate pair at character " + at);
        }
        out.append(c);
    }

    private static boolean paired(String text, int at) {
        var c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}

package vn.telehealth.test.input;

import java.util.HexFormat;

/** Input as a failed test shows it: so that it can be kept as an example. */
final class Shown {

    private static final int LONGEST = 4000;

    private Shown() {}

    static String of(Object input) {
        if (input instanceof byte[] bytes) {
            return "hex " + cut(HexFormat.of().formatHex(bytes));
        }
        StringBuilder escaped = new StringBuilder();
        input.toString()
                .chars()
                .forEach(unit -> escaped.append(
                        unit >= ' ' && unit < 0x7f ? String.valueOf((char) unit) : "\\u%04X".formatted(unit)));
        return "text \"" + cut(escaped.toString()) + "\"";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "... of " + text.length();
    }
}

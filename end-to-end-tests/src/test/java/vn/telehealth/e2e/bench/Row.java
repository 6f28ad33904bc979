package vn.telehealth.e2e.bench;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param what is measured, and in which unit
 * @param value median of the rounds
 * @param against what it is held against, measured in the same run
 * @param baseline median of the rounds
 * @param ratio of each round's value to the same round's baseline
 */
record Row(String what, double value, String against, double baseline, Spread ratio, Target target) {

    static final String HEADING =
            "| what | median | against | median | ratio (quartiles) | target | |\n|---|--:|---|--:|--:|--:|---|";

    boolean met() {
        return target.met(ratio.median());
    }

    String markdown() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.2f (%.2f to %.2f) | %s | %s |",
                what,
                figure(value),
                against,
                figure(baseline),
                ratio.median(),
                ratio.low(),
                ratio.high(),
                target,
                met() ? "met" : "**missed**");
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}

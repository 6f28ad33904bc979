package vn.telehealth.e2e.bench;

import java.util.Locale;

/** What a ratio has to be. */
record Target(double bound, boolean atLeast) {

    static Target atLeast(double bound) {
        return new Target(bound, true);
    }

    static Target atMost(double bound) {
        return new Target(bound, false);
    }

    boolean met(double ratio) {
        return atLeast ? ratio >= bound : ratio <= bound;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.1f", atLeast ? "≥" : "≤", bound);
    }
}

package vn.telehealth.examination.domain;

import java.math.BigDecimal;
import java.util.Map;

/** A vital sign, with the range outside which a number is a slip of the pen rather than a patient. */
public enum Vital {
    /** Degrees Celsius. */
    TEMPERATURE("30", "45", 1),
    /** Beats a minute. */
    PULSE("20", "300", 0),
    /** Breaths a minute. */
    RESPIRATORY_RATE("4", "120", 0),
    /** Millimetres of mercury. */
    SYSTOLIC("40", "300", 0),
    /** Millimetres of mercury. */
    DIASTOLIC("20", "200", 0),
    /** Per cent of haemoglobin saturated with oxygen, at the fingertip. */
    SPO2("30", "100", 0),
    /** Kilograms. */
    WEIGHT("0.3", "400", 3),
    /** Centimetres. */
    HEIGHT("20", "250", 1);

    private final BigDecimal min;
    private final BigDecimal max;
    private final int decimals;

    Vital(String min, String max, int decimals) {
        this.min = new BigDecimal(min);
        this.max = new BigDecimal(max);
        this.decimals = decimals;
    }

    /**
     * The number without useless zeros.
     *
     * @throws Malformed when it is out of range or finer than anyone measures
     */
    public BigDecimal measured(BigDecimal value) {
        if (value.compareTo(min) < 0
                || value.compareTo(max) > 0
                || value.stripTrailingZeros().scale() > decimals) {
            throw new Malformed("vital-out-of-range", Map.of("min", min, "max", max, "decimals", decimals));
        }
        return Decimals.plain(value);
    }
}

package vn.telehealth.examination.domain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One line of the medication plan.
 *
 * @param medicineCode key of the formulary, which the prescription service keeps
 * @param quantity in the medicine's counting unit, above 0, at most three decimals
 */
public record PlannedMedicine(String medicineCode, BigDecimal quantity, Dosage dosage, Route route, Timing timing) {

    private static final Pattern MEDICINE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,39}");
    private static final BigDecimal MOST = new BigDecimal("100000");

    public PlannedMedicine {
        medicineCode = medicine(medicineCode);
        quantity = amount(quantity);
    }

    /** The key in its one spelling. */
    public static String medicine(String code) {
        String key = code.strip().toUpperCase(Locale.ROOT);
        if (!MEDICINE.matcher(key).matches()) {
            throw new Malformed("medicine-code-malformed");
        }
        return key;
    }

    /** An amount of medicine without useless zeros. */
    public static BigDecimal amount(BigDecimal value) {
        if (value.signum() <= 0
                || value.compareTo(MOST) > 0
                || value.stripTrailingZeros().scale() > 3) {
            throw new Malformed("amount-out-of-range", Map.of("max", MOST));
        }
        return Decimals.plain(value);
    }

    /**
     * How much, how often, how long.
     *
     * @param perTime in the medicine's counting unit
     * @param timesPerDay 1 to 24
     * @param days 1 to 90
     */
    public record Dosage(BigDecimal perTime, int timesPerDay, int days) {

        public Dosage {
            perTime = amount(perTime);
            times(timesPerDay);
            days(days);
        }

        public static int times(int perDay) {
            return between(perDay, 24, "times-out-of-range");
        }

        public static int days(int days) {
            return between(days, 90, "days-out-of-range");
        }

        private static int between(int value, int max, String code) {
            if (value < 1 || value > max) {
                throw new Malformed(code, Map.of("min", 1, "max", max));
            }
            return value;
        }
    }
}

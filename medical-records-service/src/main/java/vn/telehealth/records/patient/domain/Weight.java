package vn.telehealth.records.patient.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * Body weight on a day.
 *
 * @param kg kilograms, 0.3 to 400, to the gram
 * @param measuredOn day of the measurement in Vietnam
 */
public record Weight(BigDecimal kg, LocalDate measuredOn) {

    private static final BigDecimal LIGHTEST = new BigDecimal("0.3");
    private static final BigDecimal HEAVIEST = new BigDecimal("400");

    public Weight {
        kg = kg.stripTrailingZeros();
        if (kg.compareTo(LIGHTEST) < 0 || kg.compareTo(HEAVIEST) > 0 || kg.scale() > 3) {
            throw new Malformed("weight-out-of-range", Map.of("min", LIGHTEST, "max", HEAVIEST));
        }
        kg = kg.scale() < 0 ? kg.setScale(0) : kg;
    }
}

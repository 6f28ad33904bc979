package vn.telehealth.examination.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vital signs that were taken, each in the unit that {@link Vital} states. */
public record Vitals(Map<Vital, BigDecimal> values) {

    public static final Vitals NONE = new Vitals(Map.of());

    public Vitals {
        Map<Vital, BigDecimal> measured = new EnumMap<>(Vital.class);
        values.forEach((vital, value) -> measured.put(vital, vital.measured(value)));
        values = Collections.unmodifiableMap(measured);
    }

    public @Nullable BigDecimal get(Vital vital) {
        return values.get(vital);
    }

    /** Whether blood pressure is there as a pair that can be, or not at all. */
    boolean pressureMakesSense() {
        BigDecimal systolic = get(Vital.SYSTOLIC);
        BigDecimal diastolic = get(Vital.DIASTOLIC);
        if (systolic == null || diastolic == null) {
            return systolic == diastolic;
        }
        return systolic.compareTo(diastolic) > 0;
    }
}

package vn.telehealth.examination.rest;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.telehealth.examination.domain.Vital;
import vn.telehealth.examination.domain.Vitals;
import vn.telehealth.examination.rest.RecordBody.VitalsBody;

/** Which field of the API holds which vital sign. */
final class VitalFields {

    private VitalFields() {}

    static String name(Vital vital) {
        return switch (vital) {
            case TEMPERATURE -> "temperatureC";
            case PULSE -> "pulse";
            case RESPIRATORY_RATE -> "respiratoryRate";
            case SYSTOLIC -> "systolic";
            case DIASTOLIC -> "diastolic";
            case SPO2 -> "spo2";
            case WEIGHT -> "weightKg";
            case HEIGHT -> "heightCm";
        };
    }

    static Map<Vital, @Nullable BigDecimal> of(VitalsBody body) {
        Map<Vital, @Nullable BigDecimal> raw = new EnumMap<>(Vital.class);
        raw.put(Vital.TEMPERATURE, body.temperatureC());
        raw.put(Vital.PULSE, body.pulse());
        raw.put(Vital.RESPIRATORY_RATE, body.respiratoryRate());
        raw.put(Vital.SYSTOLIC, body.systolic());
        raw.put(Vital.DIASTOLIC, body.diastolic());
        raw.put(Vital.SPO2, body.spo2());
        raw.put(Vital.WEIGHT, body.weightKg());
        raw.put(Vital.HEIGHT, body.heightCm());
        return raw;
    }

    static VitalsBody show(Vitals vitals) {
        return new VitalsBody(
                vitals.get(Vital.TEMPERATURE),
                vitals.get(Vital.PULSE),
                vitals.get(Vital.RESPIRATORY_RATE),
                vitals.get(Vital.SYSTOLIC),
                vitals.get(Vital.DIASTOLIC),
                vitals.get(Vital.SPO2),
                vitals.get(Vital.WEIGHT),
                vitals.get(Vital.HEIGHT));
    }
}

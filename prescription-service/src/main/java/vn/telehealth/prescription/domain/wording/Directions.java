package vn.telehealth.prescription.domain.wording;

import java.math.BigDecimal;
import java.util.Map;
import vn.telehealth.prescription.domain.formulary.Route;

/** The direction below a medicine: {@code Uống mỗi lần 1 viên, ngày 3 lần, sau ăn, trong 5 ngày.} */
public final class Directions {

    private static final Map<String, String> TIMINGS = Map.ofEntries(
            Map.entry("BEFORE_MEAL", "trước bữa ăn"),
            Map.entry("WITH_MEAL", "trong bữa ăn"),
            Map.entry("AFTER_MEAL", "sau bữa ăn"),
            Map.entry("BETWEEN_MEALS", "giữa các bữa ăn"),
            Map.entry("EMPTY_STOMACH", "lúc đói"),
            Map.entry("MORNING", "buổi sáng"),
            Map.entry("NOON", "buổi trưa"),
            Map.entry("AFTERNOON", "buổi chiều"),
            Map.entry("EVENING", "buổi tối"),
            Map.entry("MORNING_EVENING", "sáng và tối"),
            Map.entry("MORNING_NOON_EVENING", "sáng, trưa và tối"),
            Map.entry("BEDTIME", "trước khi đi ngủ"),
            Map.entry("AS_NEEDED", "khi cần"),
            Map.entry("ANY_TIME", ""));

    private Directions() {}

    /**
     * @param unit the counting unit of the dose, in Vietnamese
     * @param timing a code that is known here, or the physician's own words; blank when the moment does not matter
     */
    public static String of(Route route, Dose dose, String unit, String timing) {
        StringBuilder text = new StringBuilder(route.vietnamese())
                .append(" mỗi lần ")
                .append(QuantityText.decimal(dose.perTime()))
                .append(' ')
                .append(unit)
                .append(", ngày ")
                .append(dose.timesPerDay())
                .append(" lần");
        String moment = moment(timing.strip());
        if (!moment.isEmpty()) {
            text.append(", ").append(moment);
        }
        return text.append(", trong ").append(dose.days()).append(" ngày.").toString();
    }

    private static String moment(String timing) {
        String words = TIMINGS.getOrDefault(timing, timing);
        boolean sentence = words.length() > 1 && Character.isLowerCase(words.charAt(1));
        return sentence ? Character.toLowerCase(words.charAt(0)) + words.substring(1) : words;
    }

    /** @param perTime above zero, in the medicine's unit */
    public record Dose(BigDecimal perTime, int timesPerDay, int days) {}
}

package vn.telehealth.prescription.domain.document;

import java.util.Map;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.formulary.Route;

/** The direction for use in Vietnamese, for example "Uống, mỗi lần 1 viên, ngày 2 lần, sau ăn, trong 5 ngày". */
public final class UseText {

    private static final Map<String, String> MOMENTS = Map.ofEntries(
            Map.entry("BEFORE_MEAL", "trước ăn"),
            Map.entry("WITH_MEAL", "trong bữa ăn"),
            Map.entry("AFTER_MEAL", "sau ăn"),
            Map.entry("BETWEEN_MEALS", "giữa hai bữa ăn"),
            Map.entry("EMPTY_STOMACH", "lúc đói"),
            Map.entry("MORNING", "buổi sáng"),
            Map.entry("NOON", "buổi trưa"),
            Map.entry("AFTERNOON", "buổi chiều"),
            Map.entry("EVENING", "buổi tối"),
            Map.entry("MORNING_EVENING", "sáng và tối"),
            Map.entry("MORNING_NOON_EVENING", "sáng, trưa và tối"),
            Map.entry("BEDTIME", "trước khi đi ngủ"),
            Map.entry("AS_NEEDED", "khi cần"),
            Map.entry("ANY_TIME", "giờ nào cũng được"));

    private UseText() {}

    public static String of(DraftLine line, String unit) {
        String route = Route.of(line.route()).map(Route::vietnamese).orElse(line.route());
        return "%s, mỗi lần %s %s, ngày %d lần, %s, trong %d ngày"
                .formatted(
                        route,
                        QuantityText.decimal(line.dosePerTime()),
                        unit,
                        line.timesPerDay(),
                        MOMENTS.getOrDefault(line.timing(), line.timing()),
                        line.days());
    }
}

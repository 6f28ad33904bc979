package vn.telehealth.prescription.domain.document;

import java.util.Map;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.formulary.Route;

/** The direction for use in Vietnamese, for example "Uống, mỗi lần 1 viên, ngày 2 lần, sau ăn, trong 5 ngày". */
public final class UseText {

    private static final Map<String, String> MOMENTS = Map.of(
            "BEFORE_MEAL", "trước ăn",
            "WITH_MEAL", "trong bữa ăn",
            "AFTER_MEAL", "sau ăn",
            "MORNING", "buổi sáng",
            "NOON", "buổi trưa",
            "EVENING", "buổi tối",
            "BEDTIME", "trước khi đi ngủ",
            "AS_NEEDED", "khi cần",
            "ANY_TIME", "giờ nào cũng được");

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

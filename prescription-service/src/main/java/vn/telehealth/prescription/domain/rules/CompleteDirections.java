package vn.telehealth.prescription.domain.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.formulary.Route;

/**
 * There is a medicine, and each has a quantity, a dose each time, times a day, a route, a moment of use and a number of
 * days. Strength, form and unit come from the formulary.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 6; before it 52/2017/TT-BYT, Art. 6.
 */
public record CompleteDirections() implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        if (prescribing.lines().isEmpty()) {
            return Stream.of(RuleViolation.of("lines", "medicine-needed"));
        }
        return prescribing.lines().stream().flatMap(CompleteDirections::missing);
    }

    private static Stream<RuleViolation> missing(PrescribedLine prescribed) {
        DraftLine line = prescribed.line();
        List<String> fields = new ArrayList<>();
        if (line.quantity().signum() <= 0) {
            fields.add("quantity");
        }
        if (line.dosePerTime().signum() <= 0) {
            fields.add("dosePerTime");
        }
        if (line.timesPerDay() < 1) {
            fields.add("timesPerDay");
        }
        if (line.days() < 1) {
            fields.add("days");
        }
        if (Route.of(line.route()).isEmpty()) {
            fields.add("route");
        }
        if (line.timing().isBlank()) {
            fields.add("timing");
        }
        return fields.stream().map(field -> RuleViolation.of(prescribed.field(field), "direction-needed"));
    }
}

package vn.telehealth.prescription.domain.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Poisonous medicines stand before all others.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 6; before it 52/2017/TT-BYT, Art. 6. Drafts are put in this order when they are
 * saved; the rule proves it.
 */
public record PoisonousFirst() implements Rule {

    private static final Comparator<PrescribedLine> ORDER =
            Comparator.comparing(line -> !line.medicine().traits().poisonous());

    /** The lines in the order of the rule, otherwise as they were. */
    public static List<PrescribedLine> ordered(List<PrescribedLine> lines) {
        return lines.stream().sorted(ORDER).toList();
    }

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        List<PrescribedLine> lines = prescribing.lines();
        return prescribing
                .indexes()
                .filter(i -> i > 0 && ORDER.compare(lines.get(i - 1), lines.get(i)) > 0)
                .map(i -> RuleViolation.of("lines[" + lines.get(i).index() + "]", "poisonous-first"));
    }
}

package vn.telehealth.prescription.domain.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A health insurance card, where there is one, has 15 characters (two letters, a digit 1 to 5, twelve digits), or is the
 * social insurance number of 10 digits that new cards bear.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 6 asks for the number.
 */
public record InsuranceCardFormat() implements Rule {

    private static final Pattern CARD = Pattern.compile("[A-Z]{2}[1-5]\\d{12}|\\d{10}");

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        var signing = prescribing.signing();
        String card = signing == null ? null : signing.patient().insuranceCard();
        return card == null || CARD.matcher(card).matches()
                ? Stream.empty()
                : Stream.of(RuleViolation.of("patient.insuranceCard", "insurance-card-malformed"));
    }
}

package vn.telehealth.prescription.domain.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A personal identification number (CCCD), where there is one, has 12 digits.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 6 asks for the number; its form is that of Decree 137/2015/ND-CP.
 */
public record PersonalIdFormat() implements Rule {

    private static final Pattern CCCD = Pattern.compile("\\d{12}");

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        var signing = prescribing.signing();
        String number = signing == null ? null : signing.patient().personalId();
        return number == null || CCCD.matcher(number).matches()
                ? Stream.empty()
                : Stream.of(RuleViolation.of("patient.personalId", "personal-id-malformed"));
    }
}

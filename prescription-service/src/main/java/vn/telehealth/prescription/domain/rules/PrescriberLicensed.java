package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;

/**
 * Who prescribes holds a practice licence.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 2; before it 52/2017/TT-BYT, Art. 2.
 */
public record PrescriberLicensed() implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        var signing = prescribing.signing();
        return signing != null && signing.physician().licenceNo().isBlank()
                ? Stream.of(RuleViolation.of("prescriber.licenceNo", "licence-needed"))
                : Stream.empty();
    }
}

package vn.telehealth.prescription.domain.rules;

import java.util.stream.Stream;
import vn.telehealth.prescription.domain.Kind;

/**
 * Narcotics are signed for only after the patient, or who stands for him, has signed the commitment on their use.
 *
 * <p>Circular 26/2025/TT-BYT, Art. 7; before it 52/2017/TT-BYT, Art. 7.
 */
public record NarcoticCommitment() implements Rule {

    @Override
    public Stream<RuleViolation> check(Prescribing prescribing) {
        boolean lacks = prescribing.kind() == Kind.N
                && prescribing.signing() != null
                && !prescribing.content().patientCommitment();
        return lacks ? Stream.of(RuleViolation.of("patientCommitment", "narcotic-commitment-needed")) : Stream.empty();
    }
}

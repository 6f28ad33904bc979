package vn.telehealth.records.patient.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the register knows about a patient at one time; {@link ProfileRules} judges how its parts agree. */
public record Profile(
        Person person,
        Contact contact,
        @Nullable InsuranceCard insuranceCard,
        @Nullable Guardian guardian,
        Basics basics) {

    /**
     * What every prescription has to heed.
     *
     * @param allergies in the order the patient gave them
     */
    public record Basics(List<Allergy> allergies, @Nullable Weight weight) {

        public Basics {
            allergies = List.copyOf(allergies);
        }
    }
}

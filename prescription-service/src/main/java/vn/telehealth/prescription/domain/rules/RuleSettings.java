package vn.telehealth.prescription.domain.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import vn.telehealth.prescription.domain.RuleSetId;

/**
 * What the sources leave open or contradict each other about, as configured.
 *
 * @param effectiveFrom first day of each rule set
 * @param longTerm diseases for which kind C may be written for up to 90 days and kind H for up to 30
 * @param cancer diseases for which narcotics may be written in courses
 * @param remoteControlledAllowed whether controlled medicines may be prescribed at a distance
 * @param validity how long after issuing a prescription is good for buying
 * @param collectEarlyDays how many days before its first day a later narcotic course may be collected
 */
public record RuleSettings(
        Map<RuleSetId, LocalDate> effectiveFrom,
        DiseaseList longTerm,
        DiseaseList cancer,
        boolean remoteControlledAllowed,
        Period validity,
        int collectEarlyDays) {

    public RuleSettings {
        effectiveFrom = Map.copyOf(effectiveFrom);
    }
}

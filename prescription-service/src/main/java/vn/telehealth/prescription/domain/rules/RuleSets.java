package vn.telehealth.prescription.domain.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.telehealth.prescription.domain.RuleSetId;

/** Finds the rule set that was in force on a day, so that an old prescription is always judged by the rules of its day. */
public final class RuleSets {

    private static final int MONTH = 30;
    private static final int THREE_MONTHS = 90;
    private static final int NARCOTIC_ACUTE = 7;
    private static final int PSYCHOTROPIC_ACUTE = 10;
    private static final int COURSES = 3;
    /** Longest course of narcotics, in days. */
    public static final int COURSE_DAYS = 10;

    private final Map<RuleSetId, LocalDate> effectiveFrom;
    private final Map<RuleSetId, RuleSet> sets;

    public RuleSets(RuleSettings settings) {
        this.effectiveFrom = settings.effectiveFrom();
        this.sets = Map.of(
                RuleSetId.TT04_2022, new RuleSet(RuleSetId.TT04_2022, circular04(settings)),
                RuleSetId.TT26_2025, new RuleSet(RuleSetId.TT26_2025, circular26(settings)));
    }

    public RuleSet on(LocalDate day) {
        return effectiveFrom.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(day))
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(entry -> sets.get(entry.getKey()))
                .orElseThrow(() -> new IllegalArgumentException("No rules are configured for " + day));
    }

    private static List<Rule> circular04(RuleSettings settings) {
        List<Rule> rules = common(settings);
        rules.add(new OtherMedicineDays(MONTH, MONTH, settings.longTerm()));
        return rules;
    }

    private static List<Rule> circular26(RuleSettings settings) {
        List<Rule> rules = common(settings);
        rules.add(new OtherMedicineDays(MONTH, THREE_MONTHS, settings.longTerm()));
        rules.add(new OnePrescriptionPerVisit());
        return rules;
    }

    private static List<Rule> common(RuleSettings settings) {
        return new ArrayList<>(List.of(
                new CompleteDirections(),
                new DiagnosisCoded(),
                new OneKind(),
                new NarcoticDays(NARCOTIC_ACUTE, MONTH, settings.cancer()),
                new NarcoticCourses(COURSES, COURSE_DAYS),
                new NarcoticsNeedBeds(),
                new NarcoticCommitment(),
                new PsychotropicDays(PSYCHOTROPIC_ACUTE, MONTH, settings.longTerm()),
                new ControlledInPerson(settings.remoteControlledAllowed()),
                new BrandOfCombination(),
                new NoSupplements(),
                new PoisonousFirst(),
                new ReexaminationAhead(),
                new PrescriberLicensed(),
                new PatientDetails(),
                new PersonalIdFormat(),
                new InsuranceCardFormat(),
                new YoungChild()));
    }
}

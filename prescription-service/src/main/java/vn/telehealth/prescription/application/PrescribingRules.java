package vn.telehealth.prescription.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.telehealth.platform.web.VietnamTime;
import vn.telehealth.prescription.domain.DraftContent;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.Origin;
import vn.telehealth.prescription.domain.care.Facilities;
import vn.telehealth.prescription.domain.formulary.Formulary;
import vn.telehealth.prescription.domain.formulary.Medicine;
import vn.telehealth.prescription.domain.rules.PrescribedLine;
import vn.telehealth.prescription.domain.rules.Prescribing;
import vn.telehealth.prescription.domain.rules.RuleSet;
import vn.telehealth.prescription.domain.rules.RuleSets;
import vn.telehealth.prescription.domain.rules.RuleViolation;
import vn.telehealth.prescription.domain.rules.RulesBroken;

/** Judges what was written by the rules of today. */
@Component
public class PrescribingRules {

    private final Formulary formulary;
    private final Facilities facilities;
    private final RuleSets ruleSets;
    private final Clock clock;

    PrescribingRules(Formulary formulary, Facilities facilities, RuleSets ruleSets, Clock clock) {
        this.formulary = formulary;
        this.facilities = facilities;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    public LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }

    public RuleSet ruleSet() {
        return ruleSets.on(today());
    }

    /** The lines with their medicines. @throws RulesBroken naming each medicine that is not in the formulary */
    public List<PrescribedLine> resolve(List<DraftLine> lines) {
        Map<String, Medicine> known =
                formulary.findAll(lines.stream().map(DraftLine::medicineCode).toList());
        List<PrescribedLine> resolved = new ArrayList<>();
        List<RuleViolation> unknown = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Medicine medicine = known.get(lines.get(i).medicineCode());
            if (medicine == null) {
                unknown.add(RuleViolation.of("lines[" + i + "].medicineCode", "medicine-unknown"));
            } else {
                resolved.add(new PrescribedLine(i, lines.get(i), medicine));
            }
        }
        if (!unknown.isEmpty()) {
            throw new RulesBroken(unknown);
        }
        return resolved;
    }

    public List<RuleViolation> violations(Subject subject, DraftContent content, List<PrescribedLine> lines) {
        return ruleSet()
                .violations(new Prescribing(
                        today(),
                        subject.kind(),
                        subject.origin().visitKind(),
                        content,
                        lines,
                        facilities.find(subject.origin().facilityCode()).orElse(null),
                        subject.signing(),
                        subject.others()));
    }

    public void check(Subject subject, DraftContent content, List<PrescribedLine> lines) {
        List<RuleViolation> violations = violations(subject, content, lines);
        if (!violations.isEmpty()) {
            throw new RulesBroken(violations);
        }
    }

    /**
     * @param signing null while it is a draft
     * @param others prescriptions of the kind that the visit has beside this one
     */
    public record Subject(Origin origin, Kind kind, Prescribing.@Nullable Signing signing, int others) {}
}

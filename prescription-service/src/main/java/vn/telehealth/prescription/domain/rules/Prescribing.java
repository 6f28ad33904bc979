package vn.telehealth.prescription.domain.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.DraftContent;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.VisitKind;
import vn.telehealth.prescription.domain.care.Facility;
import vn.telehealth.prescription.domain.care.PatientSummary;
import vn.telehealth.prescription.domain.care.Physician;

/**
 * All that the rules look at.
 *
 * @param date day of prescribing in Vietnam
 * @param lines those of {@code content}, with their medicines
 * @param facility null where it is not known yet: its rules then wait
 * @param signing who signs and for whom; null while it is a draft: those rules then wait
 * @param othersOfVisit how many other prescriptions of this kind the visit has that stand
 */
public record Prescribing(
        LocalDate date,
        Kind kind,
        VisitKind visitKind,
        DraftContent content,
        List<PrescribedLine> lines,
        @Nullable Facility facility,
        @Nullable Signing signing,
        int othersOfVisit) {

    public Prescribing {
        lines = List.copyOf(lines);
    }

    public record Signing(Physician physician, PatientSummary patient) {}

    public boolean hasDiagnosisIn(DiseaseList diseases) {
        return content.diagnoses().stream().anyMatch(diagnosis -> diseases.contains(diagnosis.code()));
    }

    Stream<PrescribedLine> linesLongerThan(int days) {
        return lines.stream().filter(line -> line.line().days() > days);
    }

    Stream<RuleViolation> daysOver(int limit) {
        return linesLongerThan(limit).map(line -> RuleViolation.limit(line.field("days"), "days-over-limit", limit));
    }

    Stream<Integer> indexes() {
        return IntStream.range(0, lines.size()).boxed();
    }
}

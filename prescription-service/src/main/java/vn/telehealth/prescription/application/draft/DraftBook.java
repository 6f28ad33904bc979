package vn.telehealth.prescription.application.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.events.Ids;
import vn.telehealth.prescription.application.PrescribingRules;
import vn.telehealth.prescription.application.PrescribingRules.Subject;
import vn.telehealth.prescription.application.PrescriptionJournal;
import vn.telehealth.prescription.domain.Course;
import vn.telehealth.prescription.domain.DraftContent;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.Origin;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.PrescriptionRef;
import vn.telehealth.prescription.domain.Prescriptions;
import vn.telehealth.prescription.domain.Status;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.prescription.domain.rules.PoisonousFirst;
import vn.telehealth.prescription.domain.rules.PrescribedLine;
import vn.telehealth.prescription.domain.rules.RuleSets;
import vn.telehealth.prescription.domain.rules.RuleViolation;
import vn.telehealth.prescription.domain.rules.RulesBroken;

/** Makes drafts out of what was written: one a kind, each judged by the rules, all or none. The visit is locked. */
@Component
public class DraftBook {

    private final Prescriptions prescriptions;
    private final PrescribingRules rules;
    private final PrescriptionJournal journal;

    DraftBook(Prescriptions prescriptions, PrescribingRules rules, PrescriptionJournal journal) {
        this.prescriptions = prescriptions;
        this.rules = rules;
        this.journal = journal;
    }

    /**
     * @param replaced the issued prescription whose place the draft will take, or null
     * @throws RulesBroken naming every rule that is not kept, by the field of what was written
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = RulesBroken.class)
    public List<Prescription> write(Visit visit, DraftContent content, @Nullable Prescription replaced) {
        Origin origin = Origin.of(visit);
        Map<Kind, List<PrescribedLine>> kinds = split(content, replaced);
        List<RuleViolation> violations = new ArrayList<>();
        Map<Kind, DraftContent> contents = new EnumMap<>(Kind.class);
        kinds.forEach((kind, lines) -> {
            DraftContent part = part(kind, content, lines);
            contents.put(kind, part);
            violations.addAll(
                    rules.violations(new Subject(origin, kind, null, others(visit, kind, replaced)), part, lines));
        });
        if (!violations.isEmpty()) {
            throw new RulesBroken(violations);
        }
        UUID replaces = Optional.ofNullable(replaced).map(Prescription::id).orElse(null);
        return contents.entrySet().stream()
                .map(entry -> draft(origin, entry, replaces))
                .toList();
    }

    /** Judges and keeps new content of a draft. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rewrite(Prescription draft, DraftContent content) {
        List<PrescribedLine> lines = PoisonousFirst.ordered(rules.resolve(content.lines()));
        DraftContent ordered = part(draft.kind(), content, lines);
        rules.check(new Subject(draft.origin(), draft.kind(), null, 0), ordered, lines);
        draft.edit(ordered);
        journal.save(draft);
    }

    private Map<Kind, List<PrescribedLine>> split(DraftContent content, @Nullable Prescription replaced) {
        List<PrescribedLine> ordered = PoisonousFirst.ordered(rules.resolve(content.lines()));
        Map<Kind, List<PrescribedLine>> kinds = new EnumMap<>(Kind.class);
        if (replaced != null || ordered.isEmpty()) {
            // A replacement is of the kind it replaces: other kinds in it are violations, not prescriptions of their
            // own.
            kinds.put(replaced == null ? Kind.C : replaced.kind(), ordered);
            return kinds;
        }
        ordered.forEach(line -> kinds.computeIfAbsent(line.medicine().kind(), kind -> new ArrayList<>())
                .add(line));
        return kinds;
    }

    private DraftContent part(Kind kind, DraftContent content, List<PrescribedLine> lines) {
        DraftContent part = content.withLines(written(lines));
        if (kind != Kind.N) {
            return part.withCourses(List.of());
        }
        boolean planned = part.courses().isEmpty() && part.longestDays() > RuleSets.COURSE_DAYS;
        return planned
                ? part.withCourses(Course.covering(rules.today(), part.longestDays(), RuleSets.COURSE_DAYS))
                : part;
    }

    private int others(Visit visit, Kind kind, @Nullable Prescription replaced) {
        return (int) prescriptions.allOf(visit.appointmentId()).stream()
                .filter(other -> other.kind() == kind && stands(other.state().status()))
                .filter(other -> replaced == null || !other.id().equals(replaced.id()))
                .count();
    }

    private static boolean stands(Status status) {
        return status == Status.DRAFT || status == Status.USED || status.isOpen();
    }

    private Prescription draft(Origin origin, Map.Entry<Kind, DraftContent> part, @Nullable UUID replaces) {
        var ref = PrescriptionRef.fresh(Ids.next(), replaces);
        Prescription draft = Prescription.draft(origin, part.getKey(), part.getValue(), ref);
        journal.save(draft);
        return draft;
    }

    private static List<DraftLine> written(List<PrescribedLine> lines) {
        return lines.stream().map(PrescribedLine::line).toList();
    }
}

package vn.telehealth.prescription.application.issue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.prescription.application.PrescribingRules;
import vn.telehealth.prescription.application.PrescribingRules.Subject;
import vn.telehealth.prescription.application.issue.IssueReferences.References;
import vn.telehealth.prescription.domain.Codes;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.PrescriptionCode;
import vn.telehealth.prescription.domain.Prescriptions;
import vn.telehealth.prescription.domain.document.DocumentComposer;
import vn.telehealth.prescription.domain.document.IssueContext;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.formulary.Medicine;
import vn.telehealth.prescription.domain.rules.PrescribedLine;
import vn.telehealth.prescription.domain.rules.Prescribing.Signing;
import vn.telehealth.prescription.domain.rules.RuleViolation;
import vn.telehealth.prescription.domain.rules.RulesBroken;
import vn.telehealth.prescription.domain.rules.Validity;
import vn.telehealth.prescription.domain.rules.Validity.Times;

/** First step of issuing: everything that can say no does so, and the document is put together. Changes nothing but the reserved code. */
@Component
class PrepareIssue {

    private final Prescriptions prescriptions;
    private final IssueReferences references;
    private final PrescribingRules rules;
    private final Codes codes;
    private final Validity validity;

    PrepareIssue(
            Prescriptions prescriptions,
            IssueReferences references,
            PrescribingRules rules,
            Codes codes,
            Validity validity) {
        this.prescriptions = prescriptions;
        this.references = references;
        this.rules = rules;
        this.codes = codes;
        this.validity = validity;
    }

    PrescriptionDocument prepare(Actor actor, Prescription draft) {
        References found = references.collect(draft);
        List<PrescribedLine> lines = rules.resolve(found.content().lines());
        var signing = new Signing(found.physician(), found.patient());
        rules.check(new Subject(draft.origin(), draft.kind(), signing, 0), found.content(), lines);
        String name = physicianName(actor);
        Times times = validity.from(found.content().courses());
        PrescriptionCode code = codes.reserve(
                draft.id(), PrescriptionCode.facilityPart(found.facility().interopCode()), draft.kind());
        Map<String, Medicine> medicines = lines.stream()
                .map(PrescribedLine::medicine)
                .collect(Collectors.toMap(Medicine::code, Function.identity(), (one, same) -> one));
        return DocumentComposer.compose(
                draft,
                new IssueContext(
                        code,
                        rules.ruleSet().id(),
                        times.issuedAt(),
                        times.expiresAt(),
                        found.facility(),
                        found.physician(),
                        name,
                        found.patient(),
                        found.content().diagnoses(),
                        medicines,
                        replacedCode(draft.state().ref().replaces())));
    }

    private static String physicianName(Actor actor) {
        return Optional.ofNullable(actor.name())
                .filter(name -> !name.isBlank())
                .orElseThrow(
                        () -> new RulesBroken(List.of(RuleViolation.of("prescriber.name", "prescriber-name-needed"))));
    }

    private @Nullable PrescriptionCode replacedCode(@Nullable UUID replaced) {
        if (replaced == null) {
            return null;
        }
        return prescriptions
                .find(replaced)
                .orElseThrow(() -> new NotFound("prescription"))
                .issue()
                .code();
    }
}

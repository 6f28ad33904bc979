package vn.telehealth.prescription.rest;

import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.platform.problem.FieldViolation;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.problem.ProblemMapping;
import vn.telehealth.prescription.application.PhysicianSuspended;
import vn.telehealth.prescription.application.ReferenceUnavailable;
import vn.telehealth.prescription.application.VisitCancelled;
import vn.telehealth.prescription.domain.DispenseRefused;
import vn.telehealth.prescription.domain.SigningRefused;
import vn.telehealth.prescription.domain.TransitionRefused;
import vn.telehealth.prescription.domain.care.PatientNotReadable;
import vn.telehealth.prescription.domain.document.QrRefused;
import vn.telehealth.prescription.domain.formulary.InvalidMedicine;
import vn.telehealth.prescription.domain.pharmacy.LicenceTaken;
import vn.telehealth.prescription.domain.pharmacy.NotAPharmacistHere;
import vn.telehealth.prescription.domain.rules.RulesBroken;

/** Which problem tells of which exception. */
@Configuration(proxyBeanMethods = false)
class ProblemMappings {

    @Bean
    ProblemMapping problemMapping() {
        ProblemMapping.Builder problems = ProblemMapping.builder();
        prescribing(problems);
        counter(problems);
        registers(problems);
        return problems.build();
    }

    private static void prescribing(ProblemMapping.Builder problems) {
        problems.mapFields(RulesBroken.class, PrescriptionProblem.RULES_BROKEN, ProblemMappings::fields)
                .map(
                        TransitionRefused.class,
                        PrescriptionProblem.PRESCRIPTION_STATE,
                        e -> Map.of("prescriptionStatus", StatusNames.of(e.status())))
                .map(VisitCancelled.class, PrescriptionProblem.VISIT_CANCELLED)
                .map(PhysicianSuspended.class, PrescriptionProblem.PHYSICIAN_SUSPENDED)
                .map(PatientNotReadable.class, PrescriptionProblem.PATIENT_NOT_READABLE)
                .map(
                        ReferenceUnavailable.class,
                        PrescriptionProblem.REFERENCE_UNAVAILABLE,
                        e -> Map.of("service", e.service()))
                .map(
                        SigningRefused.class,
                        PrescriptionProblem.SIGNING_REFUSED,
                        e -> Map.of("reason", StatusNames.slug(e.reason())))
                .map(ConcurrentModificationException.class, PlatformProblem.CONFLICT);
    }

    private static void counter(ProblemMapping.Builder problems) {
        problems.map(QrRefused.class, PrescriptionProblem.QR_REFUSED)
                .map(
                        DispenseRefused.class,
                        PrescriptionProblem.DISPENSE_REFUSED,
                        e -> Map.of("reason", StatusNames.slug(e.reason()), "line", e.line()))
                .map(NotAPharmacistHere.class, PrescriptionProblem.PHARMACIST_NOT_REGISTERED);
    }

    private static void registers(ProblemMapping.Builder problems) {
        problems.map(LicenceTaken.class, PrescriptionProblem.LICENCE_TAKEN)
                .mapFields(
                        InvalidMedicine.class,
                        PrescriptionProblem.FORMULARY_FILE_WRONG,
                        e -> List.of(new FieldViolation(e.field(), "invalid")));
    }

    private static List<FieldViolation> fields(RulesBroken broken) {
        return broken.violations().stream()
                .map(each -> new FieldViolation(each.field(), each.code(), each.arguments()))
                .toList();
    }
}

package vn.telehealth.prescription.domain.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.DraftContent;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.care.Facility;
import vn.telehealth.prescription.domain.care.PatientSummary;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Guardian;
import vn.telehealth.prescription.domain.formulary.Medicine;

/** Puts together what is going to be signed. */
public final class DocumentComposer {

    /** Where patients, physicians and pharmacies live. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private DocumentComposer() {}

    public static PrescriptionDocument compose(Prescription prescription, IssueContext context) {
        DraftContent content = prescription.content();
        return new PrescriptionDocument(
                prescription.id(),
                context.code(),
                prescription.kind(),
                context.ruleSet(),
                local(context.issuedAt()),
                local(context.expiresAt()),
                facility(context.facility()),
                new PrescriptionDocument.Prescriber(
                        context.physician().id(),
                        context.physicianName(),
                        context.physician().licenceNo(),
                        context.physician().interopCode()),
                patient(context.patient(), local(context.issuedAt()).toLocalDate()),
                context.diagnoses().stream()
                        .map(each -> new PrescriptionDocument.Diagnosis(each.code(), each.text(), each.primary()))
                        .toList(),
                IntStream.range(0, content.lines().size())
                        .mapToObj(i -> line(i + 1, content.lines().get(i), context))
                        .toList(),
                content.courses().stream()
                        .map(each -> new PrescriptionDocument.Course(each.number(), each.from(), each.to()))
                        .toList(),
                content.advice(),
                content.reexaminationDate(),
                context.replaces());
    }

    private static PrescriptionDocument.Facility facility(Facility facility) {
        return new PrescriptionDocument.Facility(
                facility.code(), facility.interopCode(), facility.name(), facility.address(), facility.telephone());
    }

    private static PrescriptionDocument.Patient patient(PatientSummary patient, LocalDate day) {
        boolean child = patient.isYoungChildOn(day);
        return new PrescriptionDocument.Patient(
                patient.id(),
                patient.name(),
                patient.sex(),
                patient.birthDate(),
                child ? patient.monthsOn(day) : null,
                patient.weightKg(),
                patient.personalId(),
                patient.insuranceCard(),
                patient.address(),
                child ? guardian(patient) : null,
                patient.allergies());
    }

    private static @Nullable Guardian guardian(PatientSummary patient) {
        String name = patient.guardianName();
        return name == null ? null : new Guardian(name, patient.guardianTelephone());
    }

    private static PrescriptionDocument.Line line(int number, DraftLine line, IssueContext context) {
        Medicine medicine = Objects.requireNonNull(context.medicines().get(line.medicineCode()));
        return new PrescriptionDocument.Line(
                number,
                medicine.code(),
                medicine.printedName(),
                medicine.strength(),
                medicine.form(),
                medicine.unit(),
                line.quantity(),
                QuantityText.of(line.quantity(), medicine.kind()),
                line.dosePerTime(),
                line.timesPerDay(),
                line.days(),
                line.route(),
                line.timing(),
                UseText.of(line, medicine.unit()));
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(VIETNAM).toOffsetDateTime();
    }
}

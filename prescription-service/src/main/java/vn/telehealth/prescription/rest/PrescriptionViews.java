package vn.telehealth.prescription.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.telehealth.platform.web.VietnamTime;
import vn.telehealth.prescription.application.reading.Reading;
import vn.telehealth.prescription.domain.DraftContent;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.Issue;
import vn.telehealth.prescription.domain.LineBalance;
import vn.telehealth.prescription.domain.Origin;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.document.UseText;
import vn.telehealth.prescription.domain.formulary.Medicine;
import vn.telehealth.prescription.rest.PrescriptionView.ContentView;
import vn.telehealth.prescription.rest.PrescriptionView.CourseView;
import vn.telehealth.prescription.rest.PrescriptionView.HoldView;
import vn.telehealth.prescription.rest.PrescriptionView.IssueView;
import vn.telehealth.prescription.rest.PrescriptionView.LineView;

/** Shows prescriptions. */
final class PrescriptionViews {

    private PrescriptionViews() {}

    static PrescriptionView of(Reading reading) {
        Prescription prescription = reading.prescription();
        Origin origin = prescription.origin();
        return new PrescriptionView(
                prescription.id(),
                prescription.kind(),
                StatusNames.of(reading.status()),
                prescription.version(),
                origin.appointmentId(),
                origin.examinationId(),
                origin.patientId(),
                origin.physicianId(),
                origin.facilityCode(),
                origin.visitKind(),
                issue(prescription.state().issue()),
                hold(reading),
                prescription.state().ref().replaces(),
                prescription.state().ref().replacedBy(),
                reading.withContent() ? content(reading) : null);
    }

    static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static @Nullable IssueView issue(@Nullable Issue issue) {
        return issue == null
                ? null
                : new IssueView(
                        issue.code().value(),
                        issue.ruleSet(),
                        issue.hash(),
                        VietnamTime.at(issue.issuedAt()),
                        VietnamTime.at(issue.expiresAt()));
    }

    private static @Nullable HoldView hold(Reading reading) {
        return Optional.ofNullable(reading.hold())
                .map(hold -> new HoldView(hold.pharmacyId(), reading.holder(), VietnamTime.at(hold.until())))
                .orElse(null);
    }

    private static ContentView content(Reading reading) {
        DraftContent content = reading.prescription().content();
        List<LineBalance> balances = reading.prescription().state().balances();
        return new ContentView(
                content.diagnoses(),
                IntStream.range(0, content.lines().size())
                        .mapToObj(i -> line(
                                i + 1, content.lines().get(i), reading, balances.isEmpty() ? null : balances.get(i)))
                        .toList(),
                content.courses().stream()
                        .map(course -> new CourseView(course.number(), course.from(), course.to()))
                        .toList(),
                content.patientCommitment(),
                content.advice(),
                content.reexaminationDate());
    }

    private static LineView line(int number, DraftLine line, Reading reading, @Nullable LineBalance balance) {
        Optional<Medicine> medicine = Optional.ofNullable(reading.medicines().get(line.medicineCode()));
        return new LineView(
                number,
                line.medicineCode(),
                medicine.map(Medicine::printedName).orElse(null),
                medicine.map(Medicine::strength).orElse(null),
                medicine.map(Medicine::unit).orElse(null),
                plain(line.quantity()),
                plain(line.dosePerTime()),
                line.timesPerDay(),
                line.days(),
                line.route(),
                line.timing(),
                medicine.map(found -> UseText.of(line, found.unit())).orElse(null),
                balance == null ? null : plain(balance.dispensed()),
                balance == null ? null : plain(balance.remaining()));
    }
}

package vn.telehealth.examination.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.telehealth.examination.domain.ClinicalRecord;
import vn.telehealth.examination.domain.PlannedMedicine;
import vn.telehealth.examination.rest.RecordBody.DiagnosisBody;
import vn.telehealth.examination.rest.RecordBody.MedicineBody;
import vn.telehealth.examination.rest.RecordBody.TestResultBody;

/** Writes a record the way {@link RecordReader} reads it. */
final class RecordViews {

    private RecordViews() {}

    static RecordBody of(ClinicalRecord record) {
        return new RecordBody(
                record.symptoms(),
                VitalFields.show(record.vitals()),
                each(
                        record.testResults(),
                        r -> new TestResultBody(r.name(), r.value(), r.unit(), r.referenceRange(), r.takenOn())),
                each(record.diagnoses(), d -> new DiagnosisBody(d.code().value(), d.primary(), d.note())),
                each(record.plan(), RecordViews::medicine));
    }

    private static MedicineBody medicine(PlannedMedicine line) {
        return new MedicineBody(
                line.medicineCode(),
                line.quantity(),
                line.dosage().perTime(),
                line.dosage().timesPerDay(),
                line.dosage().days(),
                line.route(),
                line.timing());
    }

    private static <T, B> List<@Nullable B> each(List<T> values, Function<T, B> view) {
        List<@Nullable B> bodies = new ArrayList<>();
        values.forEach(value -> bodies.add(view.apply(value)));
        return bodies;
    }
}

package vn.telehealth.examination.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.examination.domain.RecordFixture.NOW;
import static vn.telehealth.examination.domain.RecordFixture.aRecord;
import static vn.telehealth.examination.domain.RecordFixture.planned;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.telehealth.examination.domain.Authorship;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.Examinations;
import vn.telehealth.examination.domain.RecordVersion;
import vn.telehealth.examination.domain.RecordVersion.Cause;
import vn.telehealth.examination.domain.RecordVersion.Kind;
import vn.telehealth.examination.domain.Violation;
import vn.telehealth.examination.domain.Vital;
import vn.telehealth.test.ServiceTest;

@ServiceTest
class ExaminationStoreIT {

    private static final Authorship LAN = new Authorship("lan", "telehealth-web", null);

    @Autowired
    private Examinations examinations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsWhatWasSaved() {
        Examination planned = planned();
        examinations.open(planned);
        assertThat(examinations.find(planned.id())).contains(planned);

        Examination returned = planned.write(
                        aRecord().with(Vital.TEMPERATURE, "38.60").build())
                .complete(NOW)
                .giveBack(List.of(new Violation("plan[0].days", "days-over-limit")));
        examinations.save(returned);
        assertThat(examinations.find(planned.id())).contains(returned);
        assertThat(examinations.lockByAppointment(planned.visit().appointmentId()))
                .contains(returned);
    }

    @Test
    void opensOneExaminationAnAppointment() {
        Examination planned = planned();
        examinations.open(planned);
        Examination twin = Examination.plan(planned().id(), planned.visit(), NOW);

        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> examinations.open(twin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update examination_version set record = record where examination_id = :id",
                "update examination_version set written_by = 'other' where examination_id = :id",
                "delete from examination_version where examination_id = :id",
                "truncate examination_version",
            })
    void versionsCannotBeChangedOrRemoved(String sql) {
        Examination completed = completed();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).param("id", completed.id()).update())
                .withMessageContaining("never changed or removed");
        assertThat(examinations.versions(completed.id(), 99, 9, true)).hasSize(1);
    }

    @Test
    void aRevisionIsCompletedOnce() {
        Examination completed = completed();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> examinations.keep(
                        completed.id(),
                        new RecordVersion(
                                4,
                                1,
                                new Cause(Kind.COMPLETION, null, NOW, LAN),
                                aRecord().build())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = 'LOST'",
                "status = 'PLANNED'",
                "revision = 0",
                "completed_at = null",
                "record = null",
                "ends_at = starts_at"
            })
    void theDatabaseKeepsStatesThatCanBe(String spoilt) {
        Examination completed = completed();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update examination set " + spoilt + " where examination_id = :id")
                        .param("id", completed.id())
                        .update())
                .withMessageContaining("check constraint");
    }

    @Test
    void nothingOfTheRecordIsReadableInTheDatabase() {
        Examination completed = completed();
        examinations.keep(
                completed.id(),
                new RecordVersion(
                        4,
                        1,
                        new Cause(Kind.AMENDMENT, "đã đo lại huyết áp", NOW, LAN),
                        aRecord().build()));

        String rows = String.join(
                "\n",
                jdbc.sql("""
                        select row_to_json(e)::text || encode(record, 'escape') from examination e
                        where examination_id = :id
                        union all
                        select row_to_json(v)::text || encode(record, 'escape') || coalesce(encode(reason, 'escape'), '')
                        from examination_version v where examination_id = :id""")
                        .param("id", completed.id())
                        .query((row, number) -> row.getString(1))
                        .list());

        assertThat(rows)
                .contains(completed.id().toString())
                .doesNotContain("symptoms", "diagnoses", "medicineCode", "huyết")
                .doesNotContain(aRecord().build().symptoms());
        assertThat(examinations
                        .versions(completed.id(), 99, 9, true)
                        .getFirst()
                        .cause()
                        .reason())
                .isEqualTo("đã đo lại huyết áp");
    }

    private Examination completed() {
        Examination planned = planned();
        examinations.open(planned);
        Examination completed = planned.write(aRecord().build()).complete(NOW);
        examinations.save(completed);
        Cause cause = new Cause(Kind.COMPLETION, null, NOW, LAN);
        examinations.keep(
                completed.id(), new RecordVersion(3, 1, cause, aRecord().build()));
        return completed;
    }
}

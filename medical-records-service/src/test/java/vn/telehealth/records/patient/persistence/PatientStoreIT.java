package vn.telehealth.records.patient.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.records.patient.domain.ProfileFixture.aProfile;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.telehealth.records.patient.domain.Authorship;
import vn.telehealth.records.patient.domain.Cccd;
import vn.telehealth.records.patient.domain.Guardian;
import vn.telehealth.records.patient.domain.PatientRecord;
import vn.telehealth.records.patient.domain.Patients;
import vn.telehealth.records.patient.domain.PersonName;
import vn.telehealth.records.patient.domain.Relation;
import vn.telehealth.records.patient.domain.Telephone;
import vn.telehealth.records.patient.domain.WrittenMeanwhile;
import vn.telehealth.test.ServiceTest;

@ServiceTest
class PatientStoreIT {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Authorship LAN = new Authorship("lan", "telehealth-web", null);

    private final UUID patientId = UUID.randomUUID();

    @Autowired
    private Patients patients;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsWhatWasSaved() {
        PatientRecord patient = register();

        assertThat(patients.find(patientId)).contains(patient);
        assertThat(patients.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void letsOneOfManyWritersWin() throws Exception {
        PatientRecord first = register();
        Callable<Boolean> write = () -> {
            try {
                save(first.change(aProfile().named("Trần Thị Mai").build(), NOW));
                return true;
            } catch (WrittenMeanwhile e) {
                return false;
            }
        };

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            var outcomes =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> write).toList());
            assertThat(outcomes).extracting(Future::get).containsOnlyOnce(true);
        }
        assertThat(patients.versions(patientId, Long.MAX_VALUE, 10)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update patient_version set profile = profile where patient_id = :id",
                "update patient_version set written_by = 'other' where patient_id = :id",
                "delete from patient_version where patient_id = :id",
                "truncate patient_version cascade",
            })
    void versionsCannotBeChangedOrRemoved(String sql) {
        register();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).param("id", patientId).update())
                .withMessageContaining("never changed or removed");
        assertThat(patients.versions(patientId, Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void aPatientCannotStandOnAVersionThatIsNotThere() {
        register();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update patient set version = 9 where patient_id = :id")
                        .param("id", patientId)
                        .update());
    }

    @Test
    void nothingOfThePatientIsReadableInTheDatabase() {
        Guardian father = new Guardian(
                new PersonName("Trần Văn Đức"), Relation.FATHER, new Telephone("0987654321"), new Cccd("079085000001"));
        save(PatientRecord.register(patientId, aProfile().guardian(father).build(), NOW));

        String row = jdbc.sql("""
                        select row_to_json(v)::text || encode(profile, 'escape') from patient_version v
                        where patient_id = :id""").param("id", patientId).query(String.class).single();

        assertThat(row)
                .contains(patientId.toString())
                .doesNotContain("001191012345", "GD4010123456789", "079085000001", "987654321", "Penicillin", "1991-04")
                .doesNotContainPattern("Nguy|Thị Lan|FEMALE|12 ng");
        assertThat(patients.find(patientId).orElseThrow().profile().guardian()).isEqualTo(father);
    }

    private PatientRecord register() {
        PatientRecord patient = PatientRecord.register(patientId, aProfile().build(), NOW);
        save(patient);
        return patient;
    }

    private void save(PatientRecord patient) {
        transaction.executeWithoutResult(status -> patients.save(patient, LAN));
    }
}

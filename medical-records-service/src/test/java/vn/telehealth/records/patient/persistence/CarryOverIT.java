package vn.telehealth.records.patient.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.records.patient.domain.Allergy;
import vn.telehealth.records.patient.domain.Profile;
import vn.telehealth.records.patient.domain.ProfileFixture;
import vn.telehealth.records.patient.domain.Weight;
import vn.telehealth.test.server.PostgresServer;

/** What was stored before profiles were sealed stays readable, and is marked as what has to be sealed. */
class CarryOverIT {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(PostgresServer.freshDatabase(), "postgres", "postgres");
    private final JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void aPatientOfBefore() {
        migrateTo("2");
        jdbc.sql("alter table patient_version drop constraint patient_version_patient_id_fkey")
                .update();
        jdbc.sql("""
                        insert into patient_version (patient_id, version, written_at, written_by, client, legal_name, sex,
                            birth_date, address, telephone, allergies, weight_kg, weight_on)
                        values (gen_random_uuid(), 1, now(), 'lan', 'telehealth-web', 'Nguyễn Thị Lan', 'FEMALE',
                            '1991-04-12', '12 ngõ 34 Trần Phú, phường Ba Đình, thành phố Hà Nội', '+84912345678',
                            '[{"substance": "Penicillin", "atc": null}]', 52.5, '2026-11-01')""").update();
    }

    @Test
    void carriesProfilesOver() {
        migrateTo("3");

        byte[] stored = jdbc.sql("select profile from patient_version where data_key = 0")
                .query((row, number) -> row.getBytes(1))
                .single();
        String json = new String(Arrays.copyOfRange(stored, 4, stored.length), StandardCharsets.UTF_8);
        Profile profile = new JsonMapper().readValue(json, ProfileJson.class).toProfile();

        Profile lan = ProfileFixture.aProfile()
                .cccd(null)
                .allergies(new Allergy("Penicillin", null))
                .weight(new Weight(new BigDecimal("52.5"), LocalDate.of(2026, 11, 1)))
                .build();
        assertThat(profile).isEqualTo(new Profile(lan.person(), lan.contact(), null, null, lan.basics()));
    }

    @Test
    void refusesToForgetNumbersThatItCannotCarryOver() {
        jdbc.sql("alter table patient_version disable trigger all").update();
        jdbc.sql("update patient_version set cccd = 'k1:' || repeat('A', 60)").update();
        jdbc.sql("alter table patient_version enable trigger all").update();

        assertThatExceptionOfType(FlywayException.class)
                .isThrownBy(() -> migrateTo("3"))
                .withMessageContaining("identity numbers");
        assertThat(jdbc.sql("select cccd from patient_version")
                        .query(String.class)
                        .single())
                .startsWith("k1:");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform", "classpath:db/migration")
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
    }
}

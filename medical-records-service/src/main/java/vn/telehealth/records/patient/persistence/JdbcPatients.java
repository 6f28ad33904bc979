package vn.telehealth.records.patient.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.platform.sealing.SealedJson;
import vn.telehealth.platform.sealing.SealedRow;
import vn.telehealth.records.patient.domain.Authorship;
import vn.telehealth.records.patient.domain.PatientRecord;
import vn.telehealth.records.patient.domain.Patients;
import vn.telehealth.records.patient.domain.Profile;
import vn.telehealth.records.patient.domain.ProfileVersion;
import vn.telehealth.records.patient.domain.WrittenMeanwhile;

/** The register in PostgreSQL. */
@Repository
class JdbcPatients implements Patients {

    private final JdbcClient jdbc;
    private final SealedJson json;

    JdbcPatients(JdbcClient jdbc, SealedJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<PatientRecord> find(UUID patientId) {
        return jdbc.sql("""
                        select p.registered_at, p.updated_at, v.*
                        from patient p join patient_version v using (patient_id, version)
                        where p.patient_id = :patientId""")
                .param("patientId", patientId)
                .query((row, i) -> new PatientRecord(
                        patientId,
                        row.getLong("version"),
                        instant(row, "registered_at"),
                        instant(row, "updated_at"),
                        profile(row)))
                .optional();
    }

    @Override
    public void save(PatientRecord patient, Authorship author) {
        if (advance(patient) == 0) {
            throw new WrittenMeanwhile();
        }
        jdbc.sql("""
                        insert into patient_version (patient_id, version, written_at, written_by, client, source_ip, profile)
                        values (:patientId, :version, :writtenAt, :writtenBy, :client, :sourceIp, :profile)""")
                .param("patientId", patient.patientId())
                .param("version", patient.version())
                .param("writtenAt", utc(patient.updatedAt()))
                .param("writtenBy", author.account())
                .param("client", author.client())
                .param("sourceIp", author.sourceIp())
                .param(SealedProfiles.PROFILE, sealed(patient))
                .update();
    }

    /** Moves the standing version on by one; no row where someone was faster. */
    private int advance(PatientRecord patient) {
        String sql = patient.version() == 1 ? """
                        insert into patient (patient_id, version, registered_at, updated_at)
                        values (:patientId, :version, :updatedAt, :updatedAt) on conflict do nothing""" : """
                        update patient set version = :version, updated_at = :updatedAt
                        where patient_id = :patientId and version = :version - 1""";
        return jdbc.sql(sql)
                .param("patientId", patient.patientId())
                .param("version", patient.version())
                .param("updatedAt", utc(patient.updatedAt()))
                .update();
    }

    @Override
    public List<ProfileVersion> versions(UUID patientId, long before, int limit) {
        return jdbc.sql("""
                        select * from patient_version
                        where patient_id = :patientId and version < :before
                        order by version desc limit :limit""")
                .param("patientId", patientId)
                .param("before", before)
                .param("limit", limit)
                .query((row, i) -> new ProfileVersion(
                        row.getLong("version"), instant(row, "written_at"), author(row), profile(row)))
                .list();
    }

    private byte[] sealed(PatientRecord patient) {
        SealedRow row = json.row(SealedProfiles.VERSIONS, patient.patientId(), patient.version());
        return json.write(row, SealedProfiles.PROFILE, ProfileJson.of(patient.profile()));
    }

    private Profile profile(ResultSet row) throws SQLException {
        SealedRow sealed =
                json.row(SealedProfiles.VERSIONS, row.getObject("patient_id", UUID.class), row.getLong("version"));
        return json.read(sealed, SealedProfiles.PROFILE, row.getBytes(SealedProfiles.PROFILE), ProfileJson.class)
                .toProfile();
    }

    private static Authorship author(ResultSet row) throws SQLException {
        return new Authorship(row.getString("written_by"), row.getString("client"), row.getString("source_ip"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package vn.telehealth.examination.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.examination.domain.Authorship;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.domain.Examinations;
import vn.telehealth.examination.domain.RecordVersion;
import vn.telehealth.examination.domain.RecordVersion.Cause;
import vn.telehealth.examination.domain.RecordVersion.Kind;
import vn.telehealth.platform.sealing.SealedRow;

/** Examinations in PostgreSQL. */
@Repository
class JdbcExaminations implements Examinations {

    private final JdbcClient jdbc;
    private final SealedRecords records;
    private final ExaminationRows rows;

    JdbcExaminations(JdbcClient jdbc, JsonMapper json, SealedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
        this.rows = new ExaminationRows(json, records);
    }

    @Override
    public Optional<Examination> find(UUID id) {
        return query("examination_id = :id", id);
    }

    @Override
    public Optional<Examination> lock(UUID id) {
        return query("examination_id = :id for update", id);
    }

    @Override
    public Optional<Examination> lockByAppointment(UUID appointmentId) {
        return query("appointment_id = :id for update", appointmentId);
    }

    private Optional<Examination> query(String condition, UUID id) {
        return jdbc.sql("select * from examination where " + condition)
                .param("id", id)
                .query((row, i) -> rows.read(row))
                .optional();
    }

    @Override
    public void open(Examination planned) {
        jdbc.sql("""
                        insert into examination (examination_id, appointment_id, patient_id, physician_id, facility_code,
                            visit_kind, starts_at, ends_at, status, version, opened_at)
                        values (:id, :appointmentId, :patientId, :physicianId, :facilityCode,
                            :visitKind, :startsAt, :endsAt, :status, :version, :openedAt)""").params(rows.columns(planned)).update();
    }

    @Override
    public void save(Examination changed) {
        jdbc.sql("""
                        update examination set starts_at = :startsAt, ends_at = :endsAt, status = :status,
                            version = :version, revision = :revision, completed_at = :completedAt,
                            completed_from = :completedFrom, record = :record,
                            reasons = cast(:reasons as jsonb)
                        where examination_id = :id""").params(rows.columns(changed)).update();
    }

    @Override
    public void keep(UUID id, RecordVersion version) {
        Cause cause = version.cause();
        SealedRow sealed = records.of(id, version.number());
        jdbc.sql("""
                        insert into examination_version (examination_id, version, revision, kind, reason, written_at,
                            written_by, client, source_ip, record)
                        values (:id, :version, :revision, :kind, :reason, :at,
                            :account, :client, :sourceIp, :record)""")
                .param("id", id)
                .param("version", version.number())
                .param("revision", version.revision())
                .param("kind", cause.kind().name())
                .param(SealedRecords.REASON, sealed.sealIfAny(SealedRecords.REASON, cause.reason()))
                .param("at", ExaminationRows.utc(cause.at()))
                .param("account", cause.author().account())
                .param("client", cause.author().client())
                .param("sourceIp", cause.author().sourceIp())
                .param(SealedRecords.RECORD, records.sealed(sealed, version.record()))
                .update();
    }

    @Override
    public List<RecordVersion> versions(UUID id, long before, int limit, boolean draftsToo) {
        return jdbc.sql("""
                        select * from examination_version
                        where examination_id = :id and version < :before and (:draftsToo or kind <> 'RECORD')
                        order by version desc limit :limit""")
                .param("id", id)
                .param("before", before)
                .param("limit", limit)
                .param("draftsToo", draftsToo)
                .query((row, i) -> version(row, records.of(id, row.getLong("version"))))
                .list();
    }

    private RecordVersion version(ResultSet row, SealedRow sealed) throws SQLException {
        Authorship author =
                new Authorship(row.getString("written_by"), row.getString("client"), row.getString("source_ip"));
        Cause cause = new Cause(
                Kind.valueOf(row.getString("kind")),
                sealed.openIfAny(SealedRecords.REASON, row.getBytes(SealedRecords.REASON)),
                ExaminationRows.instant(row, "written_at"),
                author);
        return new RecordVersion(
                row.getLong("version"),
                row.getInt("revision"),
                cause,
                records.opened(sealed, row.getBytes(SealedRecords.RECORD)));
    }

    @Override
    public boolean cancelUnknown(UUID appointmentId, UUID id) {
        return jdbc.sql("""
                                insert into cancelled_unknown (appointment_id, examination_id)
                                values (:appointmentId, :id) on conflict do nothing""")
                        .param("appointmentId", appointmentId)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean isCancelledUnknown(UUID appointmentId) {
        return jdbc.sql("select exists (select from cancelled_unknown where appointment_id = :id)")
                .param("id", appointmentId)
                .query(Boolean.class)
                .single();
    }
}

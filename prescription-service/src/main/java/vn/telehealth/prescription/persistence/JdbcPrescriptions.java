package vn.telehealth.prescription.persistence;

import java.time.Clock;
import java.time.Instant;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.telehealth.platform.sealing.SealedJson;
import vn.telehealth.prescription.domain.Hold;
import vn.telehealth.prescription.domain.Issue;
import vn.telehealth.prescription.domain.LineBalance;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.PrescriptionCode;
import vn.telehealth.prescription.domain.PrescriptionState;
import vn.telehealth.prescription.domain.Prescriptions;

@Repository
class JdbcPrescriptions implements Prescriptions {

    private static final String OPEN = " where status in ('ISSUED', 'HELD', 'PARTLY_DISPENSED') ";

    private final JdbcClient jdbc;
    private final SealedJson json;
    private final PrescriptionRows rows;
    private final Clock clock;

    JdbcPrescriptions(JdbcClient jdbc, SealedJson json, PrescriptionRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<Prescription> find(UUID id) {
        return one(" where id = :id", id);
    }

    @Override
    public Optional<Prescription> findByCode(PrescriptionCode code) {
        return rows.optional(
                jdbc.sql(PrescriptionRows.SELECT + " where lower(code) = :code").param("code", code.lookupKey()));
    }

    @Override
    public Optional<Prescription> lock(UUID id) {
        return one(" where id = :id for update", id);
    }

    @Override
    public List<Prescription> lockAllOf(UUID appointmentId) {
        return all(" where appointment_id = :id order by id for update", appointmentId);
    }

    @Override
    public List<Prescription> allOf(UUID appointmentId) {
        return all(" where appointment_id = :id order by id", appointmentId);
    }

    @Override
    public void save(Prescription prescription) {
        PrescriptionState state = prescription.state();
        int written = state.version() == 1 ? insert(state) : update(state);
        if (written != 1) {
            throw new ConcurrentModificationException("prescription " + prescription.id());
        }
        state.balances().forEach(balance -> put(prescription.id(), balance));
    }

    @Override
    public int countDrafts(UUID appointmentId) {
        return jdbc.sql("select count(*) from prescription where appointment_id = :id and status = 'DRAFT'")
                .param("id", appointmentId)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Prescription> lockOverdue(Instant now, int limit) {
        return batch(OPEN + "and expires_at <= :now order by expires_at", now, limit);
    }

    @Override
    public List<Prescription> lockStaleHolds(Instant now, int limit) {
        return batch(" where status = 'HELD' and held_until <= :now order by held_until", now, limit);
    }

    private List<Prescription> batch(String where, Instant now, int limit) {
        return rows.list(jdbc.sql(PrescriptionRows.SELECT + where + " limit :limit for update skip locked")
                .param("now", Columns.parameter(now))
                .param("limit", limit));
    }

    private Optional<Prescription> one(String where, UUID id) {
        return rows.optional(jdbc.sql(PrescriptionRows.SELECT + where).param("id", id));
    }

    private List<Prescription> all(String where, UUID id) {
        return rows.list(jdbc.sql(PrescriptionRows.SELECT + where).param("id", id));
    }

    private int insert(PrescriptionState state) {
        StatementSpec statement = jdbc.sql("""
                insert into prescription (id, appointment_id, examination_id, patient_id, physician_id, facility_code,
                    visit_kind, kind, status, version, content, replaces, created_at)
                values (:id, :appointmentId, :examinationId, :patientId, :physicianId, :facilityCode, :visitKind, :kind,
                    :status, :version, :content, :replaces, :createdAt)""");
        return statement
                .param("id", state.ref().id())
                .param("appointmentId", state.origin().appointmentId())
                .param("examinationId", state.origin().examinationId())
                .param("patientId", state.origin().patientId())
                .param("physicianId", state.origin().physicianId())
                .param("facilityCode", state.origin().facilityCode())
                .param("visitKind", state.origin().visitKind().name())
                .param("kind", state.kind().name())
                .param("status", state.status().name())
                .param("version", state.version())
                .param("content", sealed(state))
                .param("replaces", state.ref().replaces())
                .param("createdAt", Columns.parameter(clock.instant()))
                .update();
    }

    private int update(PrescriptionState state) {
        Optional<Issue> issue = Optional.ofNullable(state.issue());
        Optional<Hold> hold = Optional.ofNullable(state.hold());
        StatementSpec statement = jdbc.sql("""
                update prescription set status = :status, version = :version, content = :content, code = :code,
                    rule_set = :ruleSet, document_hash = :hash, issued_at = :issuedAt, expires_at = :expiresAt,
                    held_by = :heldBy, held_until = :heldUntil, replaced_by = :replacedBy
                where id = :id and version < :version""");
        return statement
                .param("id", state.ref().id())
                .param("status", state.status().name())
                .param("version", state.version())
                .param("content", sealed(state))
                .param("code", issue.map(each -> each.code().value()).orElse(null))
                .param("ruleSet", issue.map(each -> each.ruleSet().name()).orElse(null))
                .param("hash", issue.map(Issue::hash).orElse(null))
                .param("issuedAt", Columns.parameter(issue.map(Issue::issuedAt).orElse(null)))
                .param(
                        "expiresAt",
                        Columns.parameter(issue.map(Issue::expiresAt).orElse(null)))
                .param("heldBy", hold.map(Hold::pharmacyId).orElse(null))
                .param("heldUntil", Columns.parameter(hold.map(Hold::until).orElse(null)))
                .param("replacedBy", state.ref().replacedBy())
                .update();
    }

    private byte[] sealed(PrescriptionState state) {
        return json.write(json.row(Sealed.PRESCRIPTION, state.ref().id()), Sealed.CONTENT, state.content());
    }

    private void put(UUID id, LineBalance balance) {
        jdbc.sql("""
                insert into prescription_line (prescription_id, line, prescribed, dispensed)
                values (:id, :line, :prescribed, :dispensed)
                on conflict (prescription_id, line) do update set dispensed = excluded.dispensed""")
                .param("id", id)
                .param("line", balance.line())
                .param("prescribed", balance.prescribed())
                .param("dispensed", balance.dispensed())
                .update();
    }
}

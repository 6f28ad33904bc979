package vn.telehealth.appointment.physician.persistence;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.appointment.physician.domain.Decision;
import vn.telehealth.appointment.physician.domain.Physician;
import vn.telehealth.appointment.physician.domain.PhysicianExists;
import vn.telehealth.appointment.physician.domain.PhysicianFilter;
import vn.telehealth.appointment.physician.domain.Physicians;
import vn.telehealth.appointment.shared.domain.PhysicianId;

@Repository
class JdbcPhysicians implements Physicians {

    private static final String SELECT = PhysicianRows.SELECT;

    private final JdbcClient jdbc;
    private final SealedContacts contacts;
    private final PhysicianRows rows;

    JdbcPhysicians(JdbcClient jdbc, SealedContacts contacts, PhysicianRows rows) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.rows = rows;
    }

    @Override
    public void add(Physician physician) {
        try {
            jdbc.sql("""
                            insert into physician
                                (id, licence_no, interop_code, full_name, email, email_index, specialty, second_factor,
                                 facility_code, status)
                            values (:id, :licenceNo, :interopCode, :fullName, :email, :emailIndex, :specialty, :secondFactor,
                                 :facility, :status)""")
                    .param("id", physician.id().value())
                    .param("licenceNo", physician.licence().number())
                    .param("interopCode", physician.licence().interopCode())
                    .param("fullName", physician.profile().fullName())
                    .param(
                            SealedContacts.EMAIL,
                            contacts.sealed(
                                    physician.id().value(), physician.profile().email()))
                    .param("emailIndex", contacts.index(physician.profile().email()))
                    .param("specialty", physician.profile().specialty().name())
                    .param("secondFactor", physician.profile().secondFactor().name())
                    .param("facility", physician.facility().value())
                    .param("status", physician.status().name())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new PhysicianExists(takenField(e));
        }
        append(physician);
    }

    @Override
    public Optional<Physician> find(PhysicianId id) {
        return one(SELECT + "where p.id = :id", id);
    }

    @Override
    public Optional<Physician> lock(PhysicianId id) {
        // The row first, the decisions after: what a concurrent decision added is seen once the lock is had.
        jdbc.sql("select id from physician where id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
        return find(id);
    }

    @Override
    public void decided(Physician physician) {
        jdbc.sql("update physician set status = :status where id = :id")
                .param("status", physician.status().name())
                .param("id", physician.id().value())
                .update();
        append(physician);
    }

    @Override
    public List<Physician> list(PhysicianFilter filter, int limit) {
        return jdbc.sql(SELECT + """
                        where (:status::text is null or p.status = :status)
                          and (:facility::text is null or p.facility_code = :facility)
                          and (:specialty::text is null or p.specialty = :specialty)
                          and (:after::uuid is null or p.id > :after)
                        order by p.id limit :limit""")
                .param("status", name(filter.status()))
                .param(
                        "facility",
                        filter.facility() == null ? null : filter.facility().value())
                .param("specialty", name(filter.specialty()))
                .param("after", filter.after() == null ? null : filter.after().value())
                .param("limit", limit)
                .query(rows::physician)
                .list();
    }

    @Override
    public List<Decision> decisions(PhysicianId id) {
        return jdbc.sql("select * from credential_decision where physician_id = :id order by seq")
                .param("id", id.value())
                .query(PhysicianRows::decision)
                .list();
    }

    private Optional<Physician> one(String sql, PhysicianId id) {
        return jdbc.sql(sql).param("id", id.value()).query(rows::physician).optional();
    }

    private void append(Physician physician) {
        Decision last = physician.last();
        jdbc.sql("""
                        insert into credential_decision (physician_id, seq, status, decided_by, decided_at, reason)
                        select :id, coalesce(max(seq), 0) + 1, :status, :by, :at, :reason
                        from credential_decision where physician_id = :id""")
                .param("id", physician.id().value())
                .param("status", last.status().name())
                .param("by", last.by())
                .param("at", Timestamp.from(last.at()))
                .param("reason", last.reason())
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String takenField(DuplicateKeyException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("physician_licence_no")) {
            return "licenceNo";
        }
        return message.contains("physician_interop_code") ? "interopCode" : "email";
    }
}

package vn.telehealth.appointment.schedule.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.appointment.schedule.domain.AvailabilityId;
import vn.telehealth.appointment.schedule.domain.FreeSlot;
import vn.telehealth.appointment.schedule.domain.OfferedSlot;
import vn.telehealth.appointment.schedule.domain.Slot;
import vn.telehealth.appointment.schedule.domain.SlotFilter;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.appointment.schedule.domain.Slots;

@Repository
class JdbcSlots implements Slots {

    /**
     * Nobody sees the physician then: neither in this slot nor in a withdrawn one that was booked before. No visit is longer
     * than four hours, so that older ones need not be looked at.
     */
    private static final String FREE = """
            not exists (
                select from appointment a
                where a.physician_id = s.physician_id and a.state not in ('COMPENSATING', 'COMPENSATED')
                  and tstzrange(a.starts_at, a.ends_at) && tstzrange(s.starts_at, s.ends_at)
                  and (:from::timestamptz is null or a.starts_at > :from::timestamptz - interval '4 hours'))""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    JdbcSlots(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @Override
    public void add(AvailabilityId rule, List<Slot> slots) {
        SqlParameterSource[] rows = slots.stream().map(slot -> row(rule, slot)).toArray(SqlParameterSource[]::new);
        batch.batchUpdate("""
                insert into slot (id, availability_id, physician_id, facility_code, starts_at, ends_at, visit_kinds)
                values (:id, :rule, :physician, :facility, :startsAt, :endsAt, :visitKinds)
                on conflict do nothing""", rows);
    }

    @Override
    public void withdraw(AvailabilityId rule) {
        jdbc.sql("update slot set withdrawn = true where availability_id = :rule and not withdrawn")
                .param("rule", rule.value())
                .update();
    }

    @Override
    public Optional<OfferedSlot> lock(SlotId id) {
        return jdbc.sql("""
                        select s.*, p.status = 'APPROVED' and pa.account_id is not null as credentialed
                        from slot s
                        join physician p on p.id = s.physician_id
                        left join physician_account pa on pa.physician_id = p.id
                        where s.id = :slot
                        for update of s for share of p""")
                .param("slot", id.value())
                .query((row, number) -> new OfferedSlot(
                        ScheduleRows.slot(row), row.getBoolean("withdrawn"), row.getBoolean("credentialed")))
                .optional();
    }

    @Override
    public List<FreeSlot> findFree(SlotFilter filter, int limit) {
        SlotFilter.Position after = filter.after();
        return jdbc.sql("""
                        select s.*, p.full_name, p.specialty
                        from slot s
                        join physician p on p.id = s.physician_id
                        join physician_account pa on pa.physician_id = p.id and pa.account_id is not null
                        where p.status = 'APPROVED' and not s.withdrawn
                          and (:physician::uuid is null or s.physician_id = :physician)
                          and (:facility::text is null or s.facility_code = :facility)
                          and (:specialty::text is null or p.specialty = :specialty)
                          and (:visitKind::text is null or :visitKind = any (s.visit_kinds))
                          and (:from::timestamptz is null or s.starts_at >= :from)
                          and (:before::timestamptz is null or s.starts_at < :before)
                          and (:afterTime::timestamptz is null or (s.starts_at, s.id) > (:afterTime, :afterId))
                          and %s
                        order by s.starts_at, s.id limit :limit""".formatted(FREE))
                .param(
                        "physician",
                        filter.physician() == null ? null : filter.physician().value())
                .param(
                        "facility",
                        filter.facility() == null ? null : filter.facility().value())
                .param("specialty", filter.specialty())
                .param(
                        "visitKind",
                        filter.visitKind() == null ? null : filter.visitKind().name())
                .param("from", timestamp(filter.from()))
                .param("before", timestamp(filter.before()))
                .param("afterTime", after == null ? null : timestamp(after.startsAt()))
                .param("afterId", after == null ? null : after.id().value())
                .param("limit", limit)
                .query((row, number) ->
                        new FreeSlot(ScheduleRows.slot(row), row.getString("full_name"), row.getString("specialty")))
                .list();
    }

    private static SqlParameterSource row(AvailabilityId rule, Slot slot) {
        return new MapSqlParameterSource()
                .addValue("id", slot.id().value())
                .addValue("rule", rule.value())
                .addValue("physician", slot.practice().physician().value())
                .addValue("facility", slot.practice().facility().value())
                .addValue("startsAt", timestamp(slot.period().startsAt()))
                .addValue("endsAt", timestamp(slot.period().endsAt()))
                .addValue("visitKinds", ScheduleRows.names(slot.visitKinds()));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}

package vn.telehealth.appointment.schedule.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.appointment.schedule.domain.Availabilities;
import vn.telehealth.appointment.schedule.domain.Availability;
import vn.telehealth.appointment.schedule.domain.AvailabilityId;
import vn.telehealth.appointment.schedule.domain.Recurrence;
import vn.telehealth.appointment.schedule.domain.SlotPattern;
import vn.telehealth.appointment.shared.domain.PhysicianId;

@Repository
class JdbcAvailabilities implements Availabilities {

    private final JdbcClient jdbc;

    JdbcAvailabilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Availability availability, LocalDate cutUntil) {
        Recurrence recurrence = availability.recurrence();
        SlotPattern pattern = availability.pattern();
        jdbc.sql("""
                        insert into availability (id, physician_id, facility_code, day_of_week, first_day, last_day,
                                                  starts, ends, slot_minutes, visit_kinds, slots_cut_until)
                        values (:id, :physician, :facility, :dayOfWeek, :firstDay, :lastDay,
                                :starts, :ends, :minutes, :visitKinds, :cutUntil)""")
                .param("id", availability.id().value())
                .param("physician", availability.practice().physician().value())
                .param("facility", availability.practice().facility().value())
                .param(
                        "dayOfWeek",
                        recurrence instanceof Recurrence.Weekly weekly
                                ? weekly.dayOfWeek().getValue()
                                : null)
                .param("firstDay", recurrence.firstDay())
                .param("lastDay", recurrence.lastDay())
                .param("starts", pattern.from())
                .param("ends", pattern.to())
                .param("minutes", pattern.length().toMinutes())
                .param("visitKinds", ScheduleRows.names(pattern.visitKinds()))
                .param("cutUntil", cutUntil)
                .update();
    }

    @Override
    public Optional<Availability> lock(AvailabilityId id) {
        return jdbc.sql("select * from availability where id = :id and withdrawn_at is null for update")
                .param("id", id.value())
                .query(ScheduleRows::availability)
                .optional();
    }

    @Override
    public List<Availability> of(PhysicianId physician, @Nullable AvailabilityId after, int limit) {
        return jdbc.sql("""
                        select * from availability
                        where physician_id = :physician and withdrawn_at is null
                          and (:after::uuid is null or id > :after)
                        order by id limit :limit""")
                .param("physician", physician.value())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(ScheduleRows::availability)
                .list();
    }

    @Override
    public void withdraw(AvailabilityId id, Instant at) {
        jdbc.sql("update availability set withdrawn_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public List<CutAvailability> lockCutBefore(LocalDate day, int limit) {
        return jdbc.sql("""
                        select * from availability
                        where slots_cut_until < :day and withdrawn_at is null
                          and (last_day is null or last_day > slots_cut_until)
                        order by slots_cut_until, id limit :limit for update skip locked""")
                .param("day", day)
                .param("limit", limit)
                .query((row, number) -> new CutAvailability(
                        ScheduleRows.availability(row, number), row.getObject("slots_cut_until", LocalDate.class)))
                .list();
    }

    @Override
    public void cutUntil(AvailabilityId id, LocalDate day) {
        jdbc.sql("update availability set slots_cut_until = :day where id = :id")
                .param("id", id.value())
                .param("day", day)
                .update();
    }
}

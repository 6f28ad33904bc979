package vn.telehealth.appointment.booking.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.appointment.booking.domain.BookableSlot;
import vn.telehealth.appointment.booking.domain.BookableSlots;
import vn.telehealth.appointment.booking.domain.PatientId;
import vn.telehealth.appointment.booking.domain.SlotGone;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.appointment.schedule.persistence.ScheduleRows;

@Repository
class JdbcBookableSlots implements BookableSlots {

    private final JdbcClient jdbc;

    JdbcBookableSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public BookableSlot lock(SlotId slot, PatientId patient) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('patient ' || :patient, 0))")
                .param("patient", patient.value().toString())
                .query()
                .listOfRows();
        // The physician's row is shared, so that a suspension waits for this booking or this booking for the
        // suspension.
        return jdbc.sql("""
                        select s.*, p.status = 'APPROVED' and pa.account_id is not null as credentialed
                        from slot s
                        join physician p on p.id = s.physician_id
                        left join physician_account pa on pa.physician_id = p.id
                        where s.id = :slot
                        for update of s for share of p""")
                .param("slot", slot.value())
                .query((row, number) -> new BookableSlot(
                        ScheduleRows.slot(row), row.getBoolean("withdrawn"), row.getBoolean("credentialed")))
                .optional()
                .orElseThrow(() -> new SlotGone(slot));
    }
}

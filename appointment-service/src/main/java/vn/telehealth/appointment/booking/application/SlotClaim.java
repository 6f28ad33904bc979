package vn.telehealth.appointment.booking.application;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.telehealth.appointment.booking.domain.Appointments;
import vn.telehealth.appointment.booking.domain.PatientId;
import vn.telehealth.appointment.booking.domain.SlotGone;
import vn.telehealth.appointment.booking.domain.Visit;
import vn.telehealth.appointment.schedule.domain.OfferedSlot;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.appointment.schedule.domain.Slots;
import vn.telehealth.appointment.shared.domain.VisitKind;

/** Takes hold of patient and slot, always in this order, before an appointment is written. */
@Component
class SlotClaim {

    private final Appointments appointments;
    private final Slots slots;
    private final Clock clock;

    SlotClaim(Appointments appointments, Slots slots, Clock clock) {
        this.appointments = appointments;
        this.slots = slots;
        this.clock = clock;
    }

    Visit claim(SlotId id, VisitKind kind, PatientId patient) {
        appointments.lockBookingsOf(patient);
        OfferedSlot offered = slots.lock(id).orElseThrow(() -> new SlotGone(id));
        return Visit.in(offered, kind, clock.instant());
    }
}

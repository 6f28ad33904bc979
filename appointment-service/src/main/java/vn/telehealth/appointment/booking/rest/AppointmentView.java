package vn.telehealth.appointment.booking.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.appointment.booking.domain.SagaState;
import vn.telehealth.appointment.booking.domain.Visit;
import vn.telehealth.appointment.shared.domain.VisitKind;
import vn.telehealth.platform.web.VietnamTime;

@Schema(name = "Appointment")
record AppointmentView(
        UUID appointmentId,
        SagaState status,
        UUID slotId,
        UUID patientId,
        UUID physicianId,
        String facilityCode,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        VisitKind visitKind,
        long version) {

    static AppointmentView of(Appointment appointment) {
        Visit visit = appointment.visit();
        return new AppointmentView(
                appointment.id().value(),
                appointment.state(),
                visit.slot().value(),
                appointment.patient().value(),
                visit.practice().physician().value(),
                visit.practice().facility().value(),
                VietnamTime.at(visit.period().startsAt()),
                VietnamTime.at(visit.period().endsAt()),
                visit.kind(),
                appointment.version());
    }
}

package vn.telehealth.events.appointment.v1;

import java.time.Instant;
import java.util.UUID;
import vn.telehealth.events.EventType;
import vn.telehealth.events.VisitKind;

/** A patient booked a slot: the saga begins. */
@EventType(value = "appointment.created.v1", topic = "appointment")
public record AppointmentCreated(
        UUID appointmentId,
        UUID patientId,
        UUID physicianId,
        String facilityCode,
        Instant startsAt,
        Instant endsAt,
        VisitKind visitKind)
        implements AppointmentEvent {}

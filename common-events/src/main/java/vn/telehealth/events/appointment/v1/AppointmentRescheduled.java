package vn.telehealth.events.appointment.v1;

import java.time.Instant;
import java.util.UUID;
import vn.telehealth.events.EventType;

/** The visit moved to another slot of the same physician. */
@EventType(value = "appointment.rescheduled.v1", topic = "appointment")
public record AppointmentRescheduled(UUID appointmentId, Instant startsAt, Instant endsAt)
        implements AppointmentEvent {}

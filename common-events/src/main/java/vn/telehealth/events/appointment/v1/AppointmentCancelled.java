package vn.telehealth.events.appointment.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** The visit was called off: the saga compensates. The reason is a code; free text stays with the appointment service. */
@EventType(value = "appointment.cancelled.v1", topic = "appointment")
public record AppointmentCancelled(UUID appointmentId, UUID patientId, UUID physicianId, String reasonCode)
        implements AppointmentEvent {}

package vn.telehealth.events.appointment.v1;

import java.util.UUID;
import vn.telehealth.events.CompensationOutcome;
import vn.telehealth.events.EventType;

/** The cancellation reached its end; the outcome says what could be undone. */
@EventType(value = "appointment.compensated.v1", topic = "appointment")
public record AppointmentCompensated(UUID appointmentId, CompensationOutcome outcome) implements AppointmentEvent {}

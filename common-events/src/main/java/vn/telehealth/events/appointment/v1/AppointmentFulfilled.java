package vn.telehealth.events.appointment.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** All that the examination asked for is issued: the saga is completed. */
@EventType(value = "appointment.fulfilled.v1", topic = "appointment")
public record AppointmentFulfilled(UUID appointmentId) implements AppointmentEvent {}

package vn.telehealth.events.appointment.v1;

import java.util.UUID;
import vn.telehealth.events.Event;

/** Published by the appointment service; the key is the appointment, which is also the saga. */
public sealed interface AppointmentEvent extends Event
        permits AppointmentCreated,
                AppointmentRescheduled,
                AppointmentCancelled,
                AppointmentFulfilled,
                AppointmentCompensated {

    UUID appointmentId();

    @Override
    default String correlationId() {
        return appointmentId().toString();
    }

    @Override
    default String aggregateId() {
        return appointmentId().toString();
    }
}

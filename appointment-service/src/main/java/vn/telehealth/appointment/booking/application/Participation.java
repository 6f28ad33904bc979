package vn.telehealth.appointment.booking.application;

import java.util.Optional;
import vn.telehealth.appointment.booking.domain.Agent;
import vn.telehealth.appointment.booking.domain.Agent.Capacity;
import vn.telehealth.appointment.booking.domain.Appointment;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.NotYours;
import vn.telehealth.platform.security.Role;

/** Whose appointment it is: the patient's, the physician's, and every admin's. */
final class Participation {

    private Participation() {}

    /** @throws NotYours when the actor has nothing to do with the appointment */
    static Agent require(Appointment appointment, Actor actor) {
        return capacity(appointment, actor)
                .map(capacity -> new Agent(actor.id(), capacity))
                .orElseThrow(() -> new NotYours("appointment", appointment.id()));
    }

    private static Optional<Capacity> capacity(Appointment appointment, Actor actor) {
        if (actor.is(Role.ADMIN)) {
            return Optional.of(Capacity.ADMIN);
        }
        if (actor.is(Role.PHYSICIAN)
                && appointment.visit().practice().physician().value().equals(actor.physicianId())) {
            return Optional.of(Capacity.PHYSICIAN);
        }
        boolean own = actor.is(Role.PATIENT)
                && appointment.patient().value().toString().equals(actor.id());
        return own ? Optional.of(Capacity.PATIENT) : Optional.empty();
    }
}

package vn.telehealth.appointment.schedule.application;

import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.NotYours;
import vn.telehealth.platform.security.Role;

/** A physician sees to the own schedule, an admin to everyone's. */
final class OwnSchedule {

    private OwnSchedule() {}

    static void require(PhysicianId physician, Actor actor) {
        if (!actor.is(Role.ADMIN) && !physician.value().equals(actor.physicianId())) {
            throw new NotYours("schedule", physician);
        }
    }
}

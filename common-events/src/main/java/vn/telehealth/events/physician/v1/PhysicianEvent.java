package vn.telehealth.events.physician.v1;

import java.util.UUID;
import vn.telehealth.events.Event;

/** Published by the appointment service, which keeps the register of physicians. */
public sealed interface PhysicianEvent extends Event
        permits PhysicianRegistered, PhysicianApproved, PhysicianSuspended, PhysicianReinstated {

    UUID physicianId();

    @Override
    default String aggregateId() {
        return physicianId().toString();
    }
}

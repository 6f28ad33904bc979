package vn.telehealth.events.physician.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** The suspension is lifted. */
@EventType(value = "physician.reinstated.v1", topic = "physician")
public record PhysicianReinstated(UUID physicianId) implements PhysicianEvent {}

package vn.telehealth.events.physician.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** Sign-in, booking and signing end at once. */
@EventType(value = "physician.suspended.v1", topic = "physician")
public record PhysicianSuspended(UUID physicianId, String reasonCode) implements PhysicianEvent {}

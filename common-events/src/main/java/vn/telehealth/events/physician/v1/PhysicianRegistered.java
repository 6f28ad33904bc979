package vn.telehealth.events.physician.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** One admin entered a physician; a second one has yet to approve. */
@EventType(value = "physician.registered.v1", topic = "physician")
public record PhysicianRegistered(UUID physicianId, String facilityCode, String licenceNo) implements PhysicianEvent {}

package vn.telehealth.events.physician.v1;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.events.EventType;

/** A second admin approved: the physician has an account and may be booked. */
@EventType(value = "physician.approved.v1", topic = "physician")
public record PhysicianApproved(
        UUID physicianId,
        String accountId,
        String facilityCode,
        String licenceNo,
        @Nullable String interopCode) implements PhysicianEvent {}

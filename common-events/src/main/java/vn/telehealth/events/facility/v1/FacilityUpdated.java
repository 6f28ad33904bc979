package vn.telehealth.events.facility.v1;

import vn.telehealth.events.EventType;

/** All of the facility as it is now. */
@EventType(value = "facility.updated.v1", topic = "facility")
public record FacilityUpdated(
        String facilityCode, String interopCode, String name, String address, String telephone, boolean hasBeds)
        implements FacilityEvent {}

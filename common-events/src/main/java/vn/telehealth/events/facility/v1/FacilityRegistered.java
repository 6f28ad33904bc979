package vn.telehealth.events.facility.v1;

import vn.telehealth.events.EventType;

/** A facility joined. */
@EventType(value = "facility.registered.v1", topic = "facility")
public record FacilityRegistered(
        String facilityCode, String interopCode, String name, String address, String telephone, boolean hasBeds)
        implements FacilityEvent {}

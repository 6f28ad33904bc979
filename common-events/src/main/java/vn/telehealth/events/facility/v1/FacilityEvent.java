package vn.telehealth.events.facility.v1;

import vn.telehealth.events.Event;

/** Published by the appointment service; facilities are no persons, so their name and address travel. */
public sealed interface FacilityEvent extends Event permits FacilityRegistered, FacilityUpdated {

    String facilityCode();

    @Override
    default String aggregateId() {
        return facilityCode();
    }
}

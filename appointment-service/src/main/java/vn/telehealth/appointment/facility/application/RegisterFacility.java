package vn.telehealth.appointment.facility.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.facility.domain.Facilities;
import vn.telehealth.appointment.facility.domain.Facility;
import vn.telehealth.appointment.facility.domain.FacilityDetails;
import vn.telehealth.appointment.facility.domain.FacilityEvents;
import vn.telehealth.appointment.facility.domain.InteropCode;

/** An admin registers a facility. */
@Service
public class RegisterFacility {

    private final Facilities facilities;
    private final FacilityEvents events;

    RegisterFacility(Facilities facilities, FacilityEvents events) {
        this.facilities = facilities;
        this.events = events;
    }

    /** @throws vn.telehealth.appointment.facility.domain.FacilityExists when one of its codes is taken */
    @Transactional
    public Facility register(InteropCode interopCode, FacilityDetails details) {
        Facility facility = Facility.register(interopCode, details);
        facilities.add(facility);
        events.registered(facility);
        return facility;
    }
}

package vn.telehealth.appointment.facility.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.facility.domain.Facilities;
import vn.telehealth.appointment.facility.domain.Facility;
import vn.telehealth.appointment.facility.domain.FacilityDetails;
import vn.telehealth.appointment.facility.domain.FacilityEvents;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.web.SeenVersion;

/** An admin changes what is known of a facility; prescriptions issued before keep what they were issued with. */
@Service
public class UpdateFacility {

    private final Facilities facilities;
    private final FacilityEvents events;

    UpdateFacility(Facilities facilities, FacilityEvents events) {
        this.facilities = facilities;
        this.events = events;
    }

    @Transactional
    public Facility update(FacilityCode code, FacilityDetails details, SeenVersion seen) {
        Facility facility = facilities.lock(code).orElseThrow(() -> new NotFound("facility"));
        seen.require(facility.version());
        Facility changed = facility.with(details);
        facilities.update(changed);
        events.updated(changed);
        return changed;
    }
}

package vn.telehealth.appointment.facility.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.telehealth.appointment.facility.domain.Facilities;
import vn.telehealth.appointment.facility.domain.Facility;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.platform.problem.NotFound;

/** Anyone who is signed in looks at facilities. */
@Service
public class FindFacilities {

    private final Facilities facilities;

    FindFacilities(Facilities facilities) {
        this.facilities = facilities;
    }

    public Facility get(FacilityCode code) {
        return facilities.find(code).orElseThrow(() -> new NotFound("facility"));
    }

    public List<Facility> list(@Nullable FacilityCode after, int limit) {
        return facilities.list(after, limit);
    }
}

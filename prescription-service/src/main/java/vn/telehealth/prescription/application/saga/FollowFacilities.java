package vn.telehealth.prescription.application.saga;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.prescription.domain.care.Facilities;
import vn.telehealth.prescription.domain.care.Facility;

/** Keeps what the appointment service tells about facilities. */
@Service
public class FollowFacilities {

    private final Facilities facilities;

    FollowFacilities(Facilities facilities) {
        this.facilities = facilities;
    }

    @Transactional
    public void follow(Facility facility) {
        facilities.put(facility);
    }
}

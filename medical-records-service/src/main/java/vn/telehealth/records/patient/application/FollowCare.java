package vn.telehealth.records.patient.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.records.patient.domain.CareRelationships;
import vn.telehealth.records.patient.domain.CareRelationships.Encounter;

/** Keeps up with who cares for whom. */
@Service
@Transactional
public class FollowCare {

    private final CareRelationships relationships;

    FollowCare(CareRelationships relationships) {
        this.relationships = relationships;
    }

    public void booked(Encounter encounter) {
        relationships.booked(encounter);
    }

    public void cancelled(Encounter encounter) {
        relationships.cancelled(encounter);
    }

    public void examined(Encounter encounter) {
        relationships.examined(encounter);
    }
}

package vn.telehealth.records.patient.application;

import java.time.Instant;
import java.util.UUID;
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

    public void booked(Encounter encounter, Instant endsAt) {
        relationships.booked(encounter, endsAt);
    }

    public void moved(UUID appointmentId, Instant endsAt) {
        relationships.moved(appointmentId, endsAt);
    }

    public void cancelled(Encounter encounter) {
        relationships.cancelled(encounter);
    }

    public void examined(Encounter encounter, Instant at) {
        relationships.examined(encounter, at);
    }
}

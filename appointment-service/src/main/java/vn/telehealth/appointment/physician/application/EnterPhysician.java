package vn.telehealth.appointment.physician.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.facility.domain.Facilities;
import vn.telehealth.appointment.facility.domain.UnknownFacility;
import vn.telehealth.appointment.physician.domain.Entry;
import vn.telehealth.appointment.physician.domain.Physician;
import vn.telehealth.appointment.physician.domain.PhysicianEvents;
import vn.telehealth.appointment.physician.domain.Physicians;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.events.Ids;
import vn.telehealth.platform.security.Actor;

/** The first of two admins enters a physician. */
@Service
public class EnterPhysician {

    private final Physicians physicians;
    private final Facilities facilities;
    private final PhysicianEvents events;
    private final Clock clock;

    EnterPhysician(Physicians physicians, Facilities facilities, PhysicianEvents events, Clock clock) {
        this.physicians = physicians;
        this.facilities = facilities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws UnknownFacility when nobody registered the facility
     * @throws vn.telehealth.appointment.physician.domain.PhysicianExists when the person is entered already
     */
    @Transactional
    public PhysicianId enter(Entry entry, Actor admin) {
        if (facilities.find(entry.facility()).isEmpty()) {
            throw new UnknownFacility(entry.facility());
        }
        Physician physician = Physician.enter(new PhysicianId(Ids.next()), entry, admin.id(), clock.instant());
        physicians.add(physician);
        events.registered(physician);
        return physician.id();
    }
}

package vn.telehealth.appointment.facility.messaging;

import org.springframework.stereotype.Component;
import vn.telehealth.appointment.facility.domain.Facility;
import vn.telehealth.appointment.facility.domain.FacilityDetails;
import vn.telehealth.appointment.facility.domain.FacilityEvents;
import vn.telehealth.events.facility.v1.FacilityRegistered;
import vn.telehealth.events.facility.v1.FacilityUpdated;
import vn.telehealth.platform.outbox.Outbox;

@Component
class OutboxFacilityEvents implements FacilityEvents {

    private final Outbox outbox;

    OutboxFacilityEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void registered(Facility facility) {
        FacilityDetails details = facility.details();
        outbox.record(new FacilityRegistered(
                facility.code().value(),
                facility.interopCode().value(),
                details.name(),
                details.address(),
                details.telephone(),
                details.hasBeds()));
    }

    @Override
    public void updated(Facility facility) {
        FacilityDetails details = facility.details();
        outbox.record(new FacilityUpdated(
                facility.code().value(),
                facility.interopCode().value(),
                details.name(),
                details.address(),
                details.telephone(),
                details.hasBeds()));
    }
}

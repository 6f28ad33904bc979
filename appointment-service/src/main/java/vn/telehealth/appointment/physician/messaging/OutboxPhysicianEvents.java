package vn.telehealth.appointment.physician.messaging;

import org.springframework.stereotype.Component;
import vn.telehealth.appointment.physician.domain.Physician;
import vn.telehealth.appointment.physician.domain.PhysicianEvents;
import vn.telehealth.appointment.physician.domain.SuspensionReason;
import vn.telehealth.events.physician.v1.PhysicianApproved;
import vn.telehealth.events.physician.v1.PhysicianRegistered;
import vn.telehealth.events.physician.v1.PhysicianReinstated;
import vn.telehealth.events.physician.v1.PhysicianSuspended;
import vn.telehealth.platform.outbox.Outbox;

@Component
class OutboxPhysicianEvents implements PhysicianEvents {

    private final Outbox outbox;

    OutboxPhysicianEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void registered(Physician physician) {
        outbox.record(new PhysicianRegistered(
                physician.id().value(),
                physician.facility().value(),
                physician.licence().number()));
    }

    @Override
    public void approved(Physician physician, String accountId) {
        outbox.record(new PhysicianApproved(
                physician.id().value(),
                accountId,
                physician.facility().value(),
                physician.licence().number(),
                physician.licence().interopCode()));
    }

    @Override
    public void suspended(Physician physician, SuspensionReason reason) {
        outbox.record(new PhysicianSuspended(physician.id().value(), reason.name()));
    }

    @Override
    public void reinstated(Physician physician) {
        outbox.record(new PhysicianReinstated(physician.id().value()));
    }
}

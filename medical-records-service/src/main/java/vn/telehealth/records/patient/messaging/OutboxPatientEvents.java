package vn.telehealth.records.patient.messaging;

import org.springframework.stereotype.Component;
import vn.telehealth.events.patient.v1.PatientRegistered;
import vn.telehealth.events.patient.v1.PatientUpdated;
import vn.telehealth.platform.outbox.Outbox;
import vn.telehealth.records.patient.domain.PatientEvents;
import vn.telehealth.records.patient.domain.PatientRecord;

/** Says in the terms of the contracts what happened to a profile. */
@Component
class OutboxPatientEvents implements PatientEvents {

    private final Outbox outbox;

    OutboxPatientEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void registered(PatientRecord patient) {
        outbox.record(new PatientRegistered(patient.patientId(), patient.version()));
    }

    @Override
    public void updated(PatientRecord patient) {
        outbox.record(new PatientUpdated(patient.patientId(), patient.version()));
    }
}

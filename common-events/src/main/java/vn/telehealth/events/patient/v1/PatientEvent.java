package vn.telehealth.events.patient.v1;

import java.util.UUID;
import vn.telehealth.events.Event;

/** Published by medical records; never with personal data. */
public sealed interface PatientEvent extends Event permits PatientRegistered, PatientUpdated {

    UUID patientId();

    @Override
    default String aggregateId() {
        return patientId().toString();
    }
}

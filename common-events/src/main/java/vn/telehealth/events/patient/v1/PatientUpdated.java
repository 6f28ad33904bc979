package vn.telehealth.events.patient.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** The profile has a new version. */
@EventType(value = "patient.updated.v1", topic = "patient")
public record PatientUpdated(UUID patientId, long version) implements PatientEvent {}

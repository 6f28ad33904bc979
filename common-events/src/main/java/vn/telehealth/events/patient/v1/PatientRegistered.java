package vn.telehealth.events.patient.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** A patient wrote her profile for the first time. */
@EventType(value = "patient.registered.v1", topic = "patient")
public record PatientRegistered(UUID patientId, long version) implements PatientEvent {}

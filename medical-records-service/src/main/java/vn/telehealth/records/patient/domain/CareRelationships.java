package vn.telehealth.records.patient.domain;

import java.util.UUID;

/**
 * Which physician cares for which patient, as learnt from appointments and examinations.
 *
 * <p>A relationship begins with an appointment and ends when that is cancelled, unless its examination was completed.
 * Facts of different topics may arrive in any order: each is kept a fact of its own, and none undoes another.
 */
public interface CareRelationships {

    void booked(Encounter encounter);

    void cancelled(Encounter encounter);

    void examined(Encounter encounter);

    boolean holds(UUID physicianId, UUID patientId);

    /** The meeting that ties both together. */
    record Encounter(UUID appointmentId, UUID patientId, UUID physicianId) {}
}

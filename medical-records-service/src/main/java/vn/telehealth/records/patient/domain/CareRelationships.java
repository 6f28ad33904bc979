package vn.telehealth.records.patient.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Which physician cares for which patient, as learnt from appointments and examinations.
 *
 * <p>A relationship begins with an appointment and ends when that is cancelled, unless its examination was completed, or
 * some time after the visit. Facts may arrive in any order: each is kept a fact of its own, and none undoes another.
 */
public interface CareRelationships {

    /** @param endsAt planned end of the visit */
    void booked(Encounter encounter, Instant endsAt);

    /** @param endsAt planned end of the visit from then on; the latest one counts */
    void moved(UUID appointmentId, Instant endsAt);

    void cancelled(Encounter encounter);

    /** @param at when the physician completed the examination */
    void examined(Encounter encounter, Instant at);

    /** @param since end of the oldest visit that still counts */
    boolean holds(UUID physicianId, UUID patientId, Instant since);

    /** The meeting that ties both together. */
    record Encounter(UUID appointmentId, UUID patientId, UUID physicianId) {}
}

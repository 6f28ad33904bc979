package vn.telehealth.appointment.booking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.shared.domain.PhysicianId;

/**
 * Which appointments to list; what is absent does not restrict.
 *
 * @param from earliest start
 * @param before starts before this
 * @param after list from the first one after this one
 */
public record AppointmentFilter(
        @Nullable PatientId patient,
        @Nullable PhysicianId physician,
        @Nullable SagaState state,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable Position after) {

    /** Where a page ended. */
    public record Position(Instant startsAt, AppointmentId id) {}

    public AppointmentFilter ofPatient(PatientId own) {
        return new AppointmentFilter(own, physician, state, from, before, after);
    }

    public AppointmentFilter ofPhysician(PhysicianId own) {
        return new AppointmentFilter(patient, own, state, from, before, after);
    }
}

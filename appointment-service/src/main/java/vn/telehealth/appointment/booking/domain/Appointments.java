package vn.telehealth.appointment.booking.domain;

import java.util.List;
import java.util.Optional;

/** The booked visits. */
public interface Appointments {

    /**
     * @throws SlotTaken when slot or physician have another appointment then
     * @throws PatientBusy when the patient has
     */
    void add(Appointment appointment);

    /**
     * Makes other bookings of the patient wait until the transaction ends, so that two at once find each other by the
     * database's constraint and not in a deadlock.
     */
    void lockBookingsOf(PatientId patient);

    Optional<Appointment> find(AppointmentId id);

    /** The appointment, locked until the transaction ends. */
    Optional<Appointment> lock(AppointmentId id);

    /**
     * Writes an appointment that was {@linkplain #lock locked}.
     *
     * @throws SlotTaken when slot or physician have another appointment then
     * @throws PatientBusy when the patient has
     */
    void update(Appointment appointment);

    /** By start, then id. */
    List<Appointment> list(AppointmentFilter filter, int limit);
}

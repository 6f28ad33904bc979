package vn.telehealth.appointment.booking.domain;

/** Tells the other services; to be called in the transaction of the change. */
public interface AppointmentEvents {

    void booked(Appointment appointment);

    void rescheduled(Appointment appointment);

    void cancelled(Appointment appointment, Cancellation.Reason reason);

    void fulfilled(Appointment appointment);

    void compensated(Appointment appointment);
}

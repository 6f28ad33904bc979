package vn.telehealth.appointment.booking.domain;

/**
 * Who does something to an appointment.
 *
 * @param accountId account of the person
 */
public record Agent(String accountId, Capacity capacity) {

    /** In which capacity someone acts. */
    public enum Capacity {
        PATIENT,
        PHYSICIAN,
        ADMIN
    }

    boolean isPatient() {
        return capacity == Capacity.PATIENT;
    }
}

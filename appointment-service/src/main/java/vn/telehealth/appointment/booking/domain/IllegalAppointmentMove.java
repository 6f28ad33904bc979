package vn.telehealth.appointment.booking.domain;

/** The saga is past the point where this is possible. */
public final class IllegalAppointmentMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SagaState state;

    public IllegalAppointmentMove(SagaState state) {
        super("not possible while " + state);
        this.state = state;
    }

    public SagaState state() {
        return state;
    }
}

package vn.telehealth.prescription.domain.formulary;

/** A field of a medicine has no acceptable value. */
public final class InvalidMedicine extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidMedicine(String field) {
        super("Not acceptable: " + field);
        this.field = field;
    }

    public String field() {
        return field;
    }
}

package vn.telehealth.appointment.shared.domain;

/**
 * The first five characters of every prescription code written at a facility: the last five digits of its interop code
 * (Circular 26/2025/TT-BYT, prescription code).
 */
public record FacilityCode(String value) {

    public static final String PATTERN = "[0-9]{5}";

    /** @throws IllegalArgumentException unless it is five digits */
    public FacilityCode {
        if (!value.matches(PATTERN)) {
            throw new IllegalArgumentException("five digits expected");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

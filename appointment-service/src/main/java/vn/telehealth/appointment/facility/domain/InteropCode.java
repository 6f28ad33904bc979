package vn.telehealth.appointment.facility.domain;

import vn.telehealth.appointment.shared.domain.FacilityCode;

/** Code of a facility in the national prescription system: seven digits. */
public record InteropCode(String value) {

    public static final String PATTERN = "[0-9]{7}";
    private static final int PREFIX_START = 2;

    /** @throws IllegalArgumentException unless it is seven digits */
    public InteropCode {
        if (!value.matches(PATTERN)) {
            throw new IllegalArgumentException("seven digits expected");
        }
    }

    /** The last five digits: the prefix of the facility's prescription codes. */
    public FacilityCode facilityCode() {
        return new FacilityCode(value.substring(PREFIX_START));
    }

    @Override
    public String toString() {
        return value;
    }
}

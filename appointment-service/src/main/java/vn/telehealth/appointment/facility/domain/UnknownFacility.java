package vn.telehealth.appointment.facility.domain;

import vn.telehealth.appointment.shared.domain.FacilityCode;

/** Something refers to a facility that nobody registered. */
public final class UnknownFacility extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String facilityCode;

    public UnknownFacility(FacilityCode code) {
        super("no facility " + code);
        this.facilityCode = code.value();
    }

    public String facilityCode() {
        return facilityCode;
    }
}

package vn.telehealth.appointment.facility.domain;

import vn.telehealth.appointment.shared.domain.FacilityCode;

/** A registered facility; its codes never change. */
public record Facility(InteropCode interopCode, FacilityDetails details, long version) {

    public static Facility register(InteropCode interopCode, FacilityDetails details) {
        return new Facility(interopCode, details, 1);
    }

    public FacilityCode code() {
        return interopCode.facilityCode();
    }

    public Facility with(FacilityDetails changed) {
        return new Facility(interopCode, changed, version + 1);
    }
}

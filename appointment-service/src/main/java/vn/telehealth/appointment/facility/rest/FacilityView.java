package vn.telehealth.appointment.facility.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import vn.telehealth.appointment.facility.domain.Facility;
import vn.telehealth.appointment.facility.domain.FacilityDetails;

@Schema(name = "Facility")
record FacilityView(
        String facilityCode,
        String interopCode,
        String name,
        String address,
        String telephone,
        boolean hasBeds,
        long version) {

    static FacilityView of(Facility facility) {
        FacilityDetails details = facility.details();
        return new FacilityView(
                facility.code().value(),
                facility.interopCode().value(),
                details.name(),
                details.address(),
                details.telephone(),
                details.hasBeds(),
                facility.version());
    }
}

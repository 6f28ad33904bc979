package vn.telehealth.prescription.domain.care;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param mayPrescribe approved by a second admin and not suspended */
public record Physician(
        UUID id,
        String facilityCode,
        String licenceNo,
        @Nullable String interopCode,
        boolean mayPrescribe) {

    public Physician suspended() {
        return new Physician(id, facilityCode, licenceNo, interopCode, false);
    }

    public Physician reinstated() {
        return new Physician(id, facilityCode, licenceNo, interopCode, true);
    }
}

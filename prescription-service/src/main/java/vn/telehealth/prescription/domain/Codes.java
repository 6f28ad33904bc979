package vn.telehealth.prescription.domain;

import java.util.UUID;

/** Gives prescription codes out. */
public interface Codes {

    /**
     * The code of a draft that is being issued: unique within its facility, from a secure random source, and the same one
     * when it is asked for again.
     *
     * @param facilityPart five characters, see {@link PrescriptionCode#facilityPart}
     */
    PrescriptionCode reserve(UUID prescriptionId, String facilityPart, Kind kind);
}

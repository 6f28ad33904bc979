package vn.telehealth.prescription.domain.pharmacy;

import java.util.UUID;

/**
 * @param certificateNo practice certificate
 * @param degree holds a university degree in pharmacy, and so may substitute a medicine
 */
public record Pharmacist(UUID id, UUID pharmacyId, String name, String certificateNo, boolean degree, boolean active) {

    public Pharmacist withActive(boolean changed) {
        return new Pharmacist(id, pharmacyId, name, certificateNo, degree, changed);
    }
}

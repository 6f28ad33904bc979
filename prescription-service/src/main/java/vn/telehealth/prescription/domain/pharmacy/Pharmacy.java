package vn.telehealth.prescription.domain.pharmacy;

import java.util.UUID;

/** @param licenceNo certificate of eligibility for pharmacy business */
public record Pharmacy(UUID id, String name, String address, String telephone, String licenceNo, boolean active) {

    public Pharmacy withActive(boolean changed) {
        return new Pharmacy(id, name, address, telephone, licenceNo, changed);
    }
}

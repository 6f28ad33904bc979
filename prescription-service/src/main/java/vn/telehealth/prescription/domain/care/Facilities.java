package vn.telehealth.prescription.domain.care;

import java.util.Optional;

/** Facilities as their owner last told. */
public interface Facilities {

    Optional<Facility> find(String code);

    void put(Facility facility);
}

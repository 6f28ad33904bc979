package vn.telehealth.prescription.domain.care;

import java.util.Optional;
import java.util.UUID;

/** Physicians as their owner last told. */
public interface Physicians {

    Optional<Physician> find(UUID id);

    /** The same, kept from being changed until the transaction ends, so that a suspension waits or is seen. */
    Optional<Physician> findShared(UUID id);

    void put(Physician physician);
}

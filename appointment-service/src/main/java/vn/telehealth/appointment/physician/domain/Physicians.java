package vn.telehealth.appointment.physician.domain;

import java.util.List;
import java.util.Optional;
import vn.telehealth.appointment.shared.domain.PhysicianId;

/** The register of physicians with every decision ever made. */
public interface Physicians {

    /** @throws PhysicianExists when an entry that was not rejected has the same licence, interop code or address */
    void add(Physician physician);

    Optional<Physician> find(PhysicianId id);

    /** The physician, locked until the transaction ends. */
    Optional<Physician> lock(PhysicianId id);

    /** Writes the {@linkplain Physician#last() last decision} of a physician that was {@linkplain #lock locked}. */
    void decided(Physician physician);

    /** By id, which is by time of entry. */
    List<Physician> list(PhysicianFilter filter, int limit);

    /** Oldest first. */
    List<Decision> decisions(PhysicianId id);
}

package vn.telehealth.prescription.domain.pharmacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registered pharmacies with their pharmacists. */
public interface Pharmacies {

    Optional<Pharmacy> find(UUID id);

    /** The pharmacy whose OAuth client this is; one it had before is nobody's. */
    Optional<Pharmacy> ofClient(String clientId);

    /** Names by id. */
    Map<UUID, String> names(Collection<UUID> ids);

    /** By id, ascending. */
    List<Pharmacy> list(@Nullable UUID after, int limit);

    /** @throws LicenceTaken when another pharmacy has this licence */
    void put(Pharmacy pharmacy);

    Optional<Pharmacist> findPharmacist(UUID id);

    List<Pharmacist> pharmacistsOf(UUID pharmacyId);

    /** @throws LicenceTaken when another pharmacist of the pharmacy has this certificate */
    void put(Pharmacist pharmacist);
}

package vn.telehealth.appointment.facility.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.shared.domain.FacilityCode;

/** The registered facilities. */
public interface Facilities {

    /** @throws FacilityExists when the interop code or the facility code is taken */
    void add(Facility facility);

    Optional<Facility> find(FacilityCode code);

    /** The facility, locked until the transaction ends. */
    Optional<Facility> lock(FacilityCode code);

    /** Writes a facility that was {@linkplain #lock locked}. */
    void update(Facility facility);

    /** By code, from the first one after {@code after}. */
    List<Facility> list(@Nullable FacilityCode after, int limit);
}

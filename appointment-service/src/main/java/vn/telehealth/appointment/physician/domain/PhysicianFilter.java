package vn.telehealth.appointment.physician.domain;

import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.appointment.shared.domain.PhysicianId;

/**
 * Which physicians to list; what is absent does not restrict.
 *
 * @param after list from the first one after this one
 */
public record PhysicianFilter(
        @Nullable CredentialStatus status,
        @Nullable FacilityCode facility,
        @Nullable Specialty specialty,
        @Nullable PhysicianId after) {}

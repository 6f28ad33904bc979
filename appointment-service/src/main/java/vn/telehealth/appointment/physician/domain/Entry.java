package vn.telehealth.appointment.physician.domain;

import vn.telehealth.appointment.shared.domain.FacilityCode;

/** What an admin enters about a physician; the approving admin judges exactly this, so it is never edited. */
public record Entry(Licence licence, Profile profile, FacilityCode facility) {}

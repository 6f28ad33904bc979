package vn.telehealth.appointment.schedule.domain;

import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.appointment.shared.domain.PhysicianId;

/** A physician at a facility. */
public record Practice(PhysicianId physician, FacilityCode facility) {}

package vn.telehealth.appointment.booking.domain;

import vn.telehealth.appointment.schedule.domain.Period;
import vn.telehealth.appointment.schedule.domain.Practice;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.appointment.shared.domain.VisitKind;

/** Where, when and how patient and physician meet. */
public record Visit(SlotId slot, Practice practice, Period period, VisitKind kind) {}

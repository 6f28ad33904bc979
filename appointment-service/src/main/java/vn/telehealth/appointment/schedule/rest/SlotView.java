package vn.telehealth.appointment.schedule.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.telehealth.appointment.schedule.domain.FreeSlot;
import vn.telehealth.appointment.schedule.domain.Slot;
import vn.telehealth.appointment.shared.domain.VisitKind;
import vn.telehealth.platform.web.VietnamTime;

@Schema(name = "Slot")
record SlotView(
        UUID slotId,
        UUID physicianId,
        String physicianName,
        String specialty,
        String facilityCode,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        List<VisitKind> visitKinds) {

    static SlotView of(FreeSlot free) {
        Slot slot = free.slot();
        return new SlotView(
                slot.id().value(),
                slot.practice().physician().value(),
                free.physicianName(),
                free.specialty(),
                slot.practice().facility().value(),
                VietnamTime.at(slot.period().startsAt()),
                VietnamTime.at(slot.period().endsAt()),
                slot.visitKinds().stream().sorted().toList());
    }
}

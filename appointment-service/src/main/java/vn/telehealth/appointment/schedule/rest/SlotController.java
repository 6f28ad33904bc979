package vn.telehealth.appointment.schedule.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.appointment.schedule.application.FindSchedule;
import vn.telehealth.appointment.schedule.domain.FreeSlot;
import vn.telehealth.appointment.schedule.domain.Slot;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Cursor;
import vn.telehealth.platform.web.Page;

@RestController
@Tag(name = "Schedules")
@RequestMapping("/api/slots")
class SlotController {

    private final FindSchedule find;

    SlotController(FindSchedule find) {
        this.find = find;
    }

    @Operation(summary = "Find free slots")
    @GetMapping
    @Access(
            roles = {Role.PATIENT, Role.PHYSICIAN, Role.PHARMACIST, Role.ADMIN, Role.AUDITOR},
            scope = Access.ANY_SCOPE)
    Page<SlotView> searchSlots(
            @Valid @ParameterObject SlotSearch search, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return Page.of(find.freeSlots(search.filter(), limit + 1), limit, SlotController::position)
                .map(SlotView::of);
    }

    private static Cursor position(FreeSlot free) {
        Slot slot = free.slot();
        return new Cursor(slot.period().startsAt(), slot.id().value());
    }
}

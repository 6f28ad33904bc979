package vn.telehealth.appointment.schedule.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.appointment.schedule.application.FindSchedule;
import vn.telehealth.appointment.schedule.application.OfferAvailability;
import vn.telehealth.appointment.schedule.application.WithdrawAvailability;
import vn.telehealth.appointment.schedule.domain.Availability;
import vn.telehealth.appointment.schedule.domain.AvailabilityId;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Page;

@RestController
@Tag(name = "Schedules")
@RequestMapping("/api/physicians/{physicianId}/availability")
class AvailabilityController {

    private final OfferAvailability offer;
    private final WithdrawAvailability withdraw;
    private final FindSchedule find;

    AvailabilityController(OfferAvailability offer, WithdrawAvailability withdraw, FindSchedule find) {
        this.offer = offer;
        this.withdraw = withdraw;
        this.find = find;
    }

    @Operation(summary = "Offer time, weekly or on one day")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Access(
            roles = {Role.PHYSICIAN, Role.ADMIN},
            scope = "appointments:write")
    AvailabilityView offerAvailability(
            @PathVariable UUID physicianId, @Valid @RequestBody AvailabilityRequest body, Actor actor) {
        return AvailabilityView.of(offer.offer(new PhysicianId(physicianId), body.recurrence(), body.pattern(), actor));
    }

    @Operation(summary = "List what a physician offers")
    @GetMapping
    @Access(
            roles = {Role.PHYSICIAN, Role.ADMIN},
            scope = "appointments:read")
    Page<AvailabilityView> listAvailability(
            @PathVariable UUID physicianId,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Actor actor) {
        AvailabilityId last = after == null ? null : new AvailabilityId(after);
        List<Availability> found = find.rulesOf(new PhysicianId(physicianId), last, limit + 1, actor);
        return Page.byKey(found, limit, Availability::id).map(AvailabilityView::of);
    }

    @Operation(summary = "Withdraw an offer; booked slots stay")
    @DeleteMapping("/{availabilityId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(
            roles = {Role.PHYSICIAN, Role.ADMIN},
            scope = "appointments:write")
    void withdrawAvailability(@PathVariable UUID physicianId, @PathVariable UUID availabilityId, Actor actor) {
        withdraw.withdraw(new PhysicianId(physicianId), new AvailabilityId(availabilityId), actor);
    }
}

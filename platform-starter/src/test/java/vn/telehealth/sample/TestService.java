package vn.telehealth.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.telehealth.events.Topics;
import vn.telehealth.events.facility.v1.FacilityUpdated;
import vn.telehealth.events.patient.v1.PatientRegistered;
import vn.telehealth.events.patient.v1.PatientUpdated;
import vn.telehealth.platform.idempotency.IdempotencyKey;
import vn.telehealth.platform.idempotency.IdempotentRequests;
import vn.telehealth.platform.inbox.EventConsumer;
import vn.telehealth.platform.outbox.Outbox;
import vn.telehealth.platform.problem.ProblemMapping;
import vn.telehealth.platform.problem.ProblemType;
import vn.telehealth.platform.problem.Unavailable;
import vn.telehealth.platform.security.Access;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.FreshSecondFactor;
import vn.telehealth.platform.security.NotYours;
import vn.telehealth.platform.security.Role;
import vn.telehealth.platform.web.Cursor;
import vn.telehealth.platform.web.Versions;

/** The smallest service that uses all of the starter. */
@SpringBootApplication
class TestService {

    @Bean
    Reactions reactions() {
        return new Reactions();
    }

    /** Has one effect for each event: an event of its own. */
    @Bean
    EventConsumer patients(Reactions reactions, Outbox outbox) {
        return EventConsumer.named("test-service.patient", Topics.PATIENT).on(PatientRegistered.class, (event, it) -> {
            reactions.to(event.patientId().toString());
            outbox.record(new PatientUpdated(event.patientId(), event.version() + 1));
        });
    }

    @Bean
    EventConsumer facilities(Reactions reactions) {
        return EventConsumer.named("test-service.facility", Topics.FACILITY)
                .on(FacilityUpdated.class, (event, it) -> reactions.to(event.facilityCode()));
    }

    @Bean
    ProblemMapping problems() {
        return ProblemMapping.builder()
                .map(Taken.class, TestProblem.SLOT_TAKEN, e -> Map.of("slotId", e.slot))
                .build();
    }

    @RestController
    static class Things {

        private final Outbox outbox;
        private final IdempotentRequests requests;
        private final Reactions reactions;

        Things(Outbox outbox, IdempotentRequests requests, Reactions reactions) {
            this.outbox = outbox;
            this.requests = requests;
            this.reactions = reactions;
        }

        @GetMapping("/things/{id}")
        @Access(roles = Role.PATIENT, scope = "records:read")
        String thing(@PathVariable String id, Actor actor) {
            return switch (id) {
                case "theirs" -> throw new NotYours("thing", id);
                case "taken" -> throw new Taken("S1");
                case "broken" -> throw new IllegalStateException("secret detail");
                case "down" -> throw new Unavailable("the token");
                default -> actor.id();
            };
        }

        @GetMapping("/things")
        @Access(roles = Role.PATIENT, scope = "records:read")
        String things(
                @RequestParam(defaultValue = "50") @Max(200) int limit,
                @RequestParam(required = false) @Nullable String after,
                @RequestParam(defaultValue = "") String q,
                @Valid Period period) {
            return limit + " " + Cursor.decode(after) + " " + q + " " + period;
        }

        @GetMapping("/unguarded")
        String unguarded() {
            return "never";
        }

        @PostMapping("/sign")
        @Access(roles = Role.PHYSICIAN, scope = "prescriptions:sign")
        @FreshSecondFactor
        String sign(@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
            Versions.require(ifMatch, 3);
            return "signed";
        }

        @PostMapping("/things")
        @Access(roles = Role.PATIENT, scope = "records:write")
        Thing make(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody @Valid Thing thing, Actor actor) {
            return requests.once("thing.make", key, thing, Thing.class, () -> {
                outbox.record(new PatientUpdated(actor.accountId(), thing.size()));
                reactions.to(key.value());
                return new Thing(thing.name(), reactions.attempts(key.value()));
            });
        }
    }

    record Period(@Nullable LocalDate from) {}

    record Thing(@NotBlank String name, @NotNull @Max(100) Integer size) {}

    static final class Taken extends RuntimeException {

        private final String slot;

        Taken(String slot) {
            this.slot = slot;
        }
    }

    enum TestProblem implements ProblemType {
        SLOT_TAKEN;

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }
}

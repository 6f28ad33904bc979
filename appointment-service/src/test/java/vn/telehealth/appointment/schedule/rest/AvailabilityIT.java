package vn.telehealth.appointment.schedule.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.Api.json;
import static vn.telehealth.appointment.testing.Clinic.firstAdmin;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.telehealth.appointment.schedule.application.ExtendSchedules;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.appointment.testing.Recorded;
import vn.telehealth.appointment.testing.TestClock;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@AppointmentServiceTest
class AvailabilityIT {

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private TestClock clock;

    @Autowired
    private Recorded recorded;

    @Autowired
    private ExtendSchedules extend;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void overlappingRulesGiveNoOverlappingSlots() {
        UUID physician = clinic.approvedPhysician();
        clinic.offerTomorrow(physician);

        Map<String, Object> overlapping = rule();
        overlapping.put("from", "09:45");
        overlapping.put("to", "10:45");
        api.post(firstAdmin(), path(physician), overlapping).expectStatus().isCreated();

        assertThat(clinic.slots(physician))
                .as("09:45 overlaps 09:30, 10:15 is free")
                .hasSize(5);
    }

    @Test
    void aWithdrawnRuleOffersNothingAnyMoreAndLeavesWhatIsBooked() {
        UUID physician = clinic.approvedPhysician();
        UUID rule = clinic.offerTomorrow(physician);
        TokenBuilder patient = TestTokens.patient(UUID.randomUUID());
        UUID appointment = clinic.booked(patient, clinic.slots(physician).getFirst());

        api.delete(firstAdmin(), path(physician) + "/" + rule).expectStatus().isNoContent();

        assertThat(clinic.slots(physician)).isEmpty();
        api.get(patient, "/api/appointments/" + appointment)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("BOOKED");
        assertThat(json(api.get(firstAdmin(), path(physician)), 200).get("items"))
                .isEmpty();
        api.delete(firstAdmin(), path(physician) + "/" + rule).expectStatus().isNotFound();
        assertThat(recorded.audited("availability.offer", rule, "SUCCESS")).isOne();
        assertThat(recorded.audited("availability.withdraw", rule, "SUCCESS")).isOne();

        clinic.offerTomorrow(physician);
        assertThat(clinic.slots(physician))
                .as("the booked time is taken, the others can be offered anew")
                .hasSize(3);
        cancel(appointment, patient);
        assertThat(clinic.slots(physician))
                .as("the new rule offers the time that is free again")
                .hasSize(4);
    }

    @Test
    void cancellingFreesNothingThatIsNoLongerOffered() {
        UUID physician = clinic.approvedPhysician();
        UUID rule = clinic.offerTomorrow(physician);
        TokenBuilder patient = TestTokens.patient(UUID.randomUUID());
        UUID slot = clinic.slots(physician).getFirst();
        UUID appointment = clinic.booked(patient, slot);
        api.delete(firstAdmin(), path(physician) + "/" + rule).expectStatus().isNoContent();

        cancel(appointment, patient);

        assertThat(clinic.slots(physician)).isEmpty();
        assertThat(json(api.book(patient, slot), 409).get("code").asString()).isEqualTo("slot-gone");
    }

    @Test
    void theLastSlotOfADayMayEndAtMidnight() {
        UUID physician = clinic.approvedPhysician();
        Map<String, Object> evening = rule();
        evening.put("from", "23:00");
        evening.put("to", "00:00");
        Map<String, Object> night = rule();
        night.put("date", clinic.tomorrow().plusDays(1));
        night.put("from", "00:00");
        night.put("to", "00:30");

        api.post(firstAdmin(), path(physician), evening).expectStatus().isCreated();
        api.post(firstAdmin(), path(physician), night).expectStatus().isCreated();

        assertThat(api.walk(firstAdmin(), "/api/slots?physicianId=" + physician, 200))
                .extracting(slot -> slot.get("endsAt").asString())
                .containsExactly(
                        clinic.tomorrow() + "T23:30:00+07:00",
                        clinic.tomorrow().plusDays(1) + "T00:00:00+07:00",
                        clinic.tomorrow().plusDays(1) + "T00:30:00+07:00");
        assertThat(api.walk(firstAdmin(), path(physician), 1))
                .extracting(rule -> rule.get("to").asString())
                .containsExactly("00:00:00", "00:30:00");
    }

    @Test
    void weeklyRulesReachTheHorizonAndMoveOnWithTheDays() {
        UUID physician = clinic.approvedPhysician();
        LocalDate first = clinic.tomorrow();
        Map<String, Object> weekly = rule();
        weekly.remove("date");
        weekly.put("dayOfWeek", first.getDayOfWeek());
        weekly.put("validFrom", first);
        weekly.put("to", "09:00");
        api.post(firstAdmin(), path(physician), weekly).expectStatus().isCreated();
        assertThat(clinic.slots(physician))
                .as("nine weeks in sixty days, two a week")
                .hasSize(18);

        clock.putForward(Duration.ofDays(7));
        assertThat(clinic.slots(physician)).hasSize(16);
        while (extend.extendSome()) {
            assertThat(clinic.slots(physician)).isNotEmpty();
        }
        assertThat(clinic.slots(physician)).hasSize(18);
    }

    @ParameterizedTest
    @CsvSource({
        "to,08:10,to,no-slot-fits",
        "to,07:00,to,no-slot-fits",
        "dayOfWeek,MONDAY,dayOfWeek,not-with-date",
        "slotMinutes,4,slotMinutes,min",
        "slotMinutes,241,slotMinutes,max",
        "from,25:00,from,invalid",
        "visitKinds,,visitKinds,not-empty",
        "date,,dayOfWeek,not-null",
        "date,+999999999-12-31,date,invalid",
    })
    void namesTheFieldThatDoesNotFit(String field, String value, String refused, String code) {
        Map<String, Object> body = rule();
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value.matches("[0-9]+") ? (Object) Integer.valueOf(value) : value);
        }

        api.post(firstAdmin(), path(clinic.approvedPhysician()), body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(refused)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    @Test
    void aPhysicianOffersTheOwnTimeAndNobodyElses() {
        UUID physician = clinic.approvedPhysician();
        UUID other = clinic.approvedPhysician();
        TokenBuilder token = TestTokens.physician(physician);

        api.post(token, path(physician), rule()).expectStatus().isCreated();
        api.get(token, path(physician)).expectStatus().isOk();
        UUID rule = clinic.offer(other, clinic.tomorrow().plusDays(2));

        api.post(token, path(other), rule()).expectStatus().isNotFound();
        api.get(token, path(other)).expectStatus().isNotFound();
        api.delete(token, path(other) + "/" + rule).expectStatus().isNotFound();
        api.delete(token, path(physician) + "/" + rule).expectStatus().isNotFound();
    }

    static Stream<TokenBuilder> strangers() {
        return Stream.of(
                TestTokens.patient(UUID.randomUUID()),
                TestTokens.pharmacy(UUID.randomUUID()).scope("appointments:write"),
                TestTokens.auditor().scope("appointments:write"),
                TestTokens.admin().withoutScope("appointments:write"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void othersOfferNothingButMayLook(TokenBuilder token) {
        api.post(token, path(UUID.randomUUID()), rule()).expectStatus().isForbidden();
        api.get(token, "/api/slots?limit=1").expectStatus().isOk();
    }

    private void cancel(UUID appointment, TokenBuilder patient) {
        api.post(patient, "/api/appointments/" + appointment + "/cancellation", Map.of("reasonCode", "PATIENT_REQUEST"))
                .expectStatus()
                .isOk();
    }

    private static String path(UUID physician) {
        return "/api/physicians/" + physician + "/availability";
    }

    private Map<String, Object> rule() {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("date", clinic.tomorrow());
        rule.put("from", "08:00");
        rule.put("to", "10:00");
        rule.put("slotMinutes", 30);
        rule.put("visitKinds", List.of("REMOTE"));
        return rule;
    }
}

package vn.telehealth.appointment.schedule.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.Api.json;
import static vn.telehealth.appointment.testing.Api.uuid;
import static vn.telehealth.appointment.testing.Clinic.firstAdmin;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import tools.jackson.databind.JsonNode;
import vn.telehealth.appointment.schedule.application.ExtendSchedules;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.appointment.testing.TestClock;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@AppointmentServiceTest
class SlotSearchIT {

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private TestClock clock;

    @Autowired
    private ExtendSchedules extend;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void showsTimesOfVietnamWithTheirOffset() {
        UUID physician = clinic.approvedPhysician();
        clinic.offerTomorrow(physician);

        JsonNode slot = json(api.get(firstAdmin(), "/api/slots?physicianId=" + physician), 200)
                .get("items")
                .get(0);

        assertThat(slot.get("startsAt").asString()).isEqualTo(clinic.tomorrow() + "T08:00:00+07:00");
        assertThat(slot.get("endsAt").asString()).isEqualTo(clinic.tomorrow() + "T08:30:00+07:00");
        assertThat(slot.get("physicianName").asString()).isEqualTo("Trần Thị Lan");
    }

    @Test
    void goesThroughPagesWithoutLossOrRepetition() {
        UUID physician = clinic.approvedPhysician();
        clinic.offerTomorrow(physician);
        clinic.offer(physician, clinic.tomorrow().plusDays(1));
        List<UUID> all = clinic.slots(physician);

        List<UUID> paged = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode page = json(api.get(firstAdmin(), "/api/slots?limit=3&physicianId=" + physician + after), 200);
            page.get("items").forEach(slot -> paged.add(uuid(slot, "slotId")));
            after = page.hasNonNull("next") ? "&after=" + page.get("next").asString() : null;
        }

        assertThat(paged).hasSize(8).isEqualTo(all);
    }

    @Test
    void filtersByDaySpecialtyFacilityAndKindOfVisit() {
        UUID physician = clinic.approvedPhysician();
        String facility = json(api.get(firstAdmin(), "/api/physicians/" + physician), 200)
                .get("facilityCode")
                .asString();
        clinic.offerTomorrow(physician);
        clinic.offer(physician, clinic.tomorrow().plusDays(1));
        String own = "/api/slots?facilityCode=" + facility;

        assertThat(count(own)).isEqualTo(8);
        assertThat(count(own + "&day=" + clinic.tomorrow())).isEqualTo(4);
        assertThat(count(own + "&day=" + clinic.tomorrow().minusDays(1))).isZero();
        assertThat(count(own + "&specialty=CARDIOLOGY")).isEqualTo(8);
        assertThat(count(own + "&specialty=SURGERY")).isZero();
        assertThat(count(own + "&visitKind=REMOTE")).isEqualTo(8);
        assertThat(count(own + "&visitKind=IN_PERSON")).isZero();
    }

    @Test
    void refusesAForgedCursorAndAnUnknownSpecialty() {
        api.get(firstAdmin(), "/api/slots?after=x").expectStatus().isBadRequest();
        api.get(firstAdmin(), "/api/slots?specialty=MAGIC").expectStatus().isBadRequest();
        api.get(firstAdmin(), "/api/slots?day=tomorrow").expectStatus().isBadRequest();
        api.get(firstAdmin(), "/api/slots?limit=0").expectStatus().isBadRequest();
    }

    @Test
    void onlyCredentialedPhysiciansAreFound() {
        UUID suspended = clinic.approvedPhysician();
        clinic.offerTomorrow(suspended);
        UUID entered = clinic.enteredPhysician();
        clinic.offerTomorrow(entered);
        assertThat(clinic.slots(suspended)).hasSize(4);

        clinic.suspend(suspended);

        assertThat(clinic.slots(suspended)).isEmpty();
        assertThat(clinic.slots(entered)).isEmpty();
    }

    @Test
    void slotsThatHaveBegunAreGone() {
        UUID physician = clinic.approvedPhysician();
        clinic.offerTomorrow(physician);

        clock.putForwardTo(
                clinic.tomorrow().atTime(8, 30).atOffset(ZoneOffset.ofHours(7)).toInstant());

        assertThat(clinic.slots(physician)).hasSize(2);
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
    void aWithdrawnRuleTakesItsFreeSlotsAlongAndLeavesTheBookedOnes() {
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

        clinic.offerTomorrow(physician);
        assertThat(clinic.slots(physician))
                .as("the booked time is taken, the others can be offered anew")
                .hasSize(3);
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

    private int count(String search) {
        return json(api.get(firstAdmin(), search), 200).get("items").size();
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

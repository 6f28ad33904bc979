package vn.telehealth.appointment.booking.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.Api.json;
import static vn.telehealth.appointment.testing.Api.uuid;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.appointment.testing.Recorded;
import vn.telehealth.appointment.testing.TestClock;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@AppointmentServiceTest
class BookingIT {

    private final UUID patientId = UUID.randomUUID();
    private final TokenBuilder patient = TestTokens.patient(patientId);

    @Autowired
    private RestTestClient http;

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private TestClock clock;

    @Autowired
    private Recorded recorded;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void booksASlotAndOpensTheSaga() {
        UUID physician = clinic.approvedPhysician();
        clinic.offerTomorrow(physician);
        UUID slot = clinic.slots(physician).getFirst();

        JsonNode booked = json(api.book(patient, slot), 201);

        assertThat(booked.get("status").asString()).isEqualTo("BOOKED");
        assertThat(booked.get("patientId").asString()).isEqualTo(patientId.toString());
        assertThat(booked.get("startsAt").asString()).isEqualTo(clinic.tomorrow() + "T08:00:00+07:00");
        assertThat(clinic.slots(physician)).hasSize(3).doesNotContain(slot);
        UUID id = uuid(booked, "appointmentId");
        JsonNode event = recorded.last(id, "appointment.created.v1");
        assertThat(event.get("actor").get("id").asString()).isEqualTo(patientId.toString());
        assertThat(event.get("data").get("physicianId").asString()).isEqualTo(physician.toString());
        assertThat(event.get("data").get("visitKind").asString()).isEqualTo("REMOTE");
    }

    @Test
    void theSameKeyBooksOnceAndAnswersTheSame() {
        List<UUID> slots = clinic.freshSlots();
        String key = UUID.randomUUID().toString();

        JsonNode first = json(api.book(patient, slots.getFirst(), key), 201);
        JsonNode second = json(api.book(patient, slots.getFirst(), key), 201);

        assertThat(second).isEqualTo(first);
        assertThat(recorded.types(uuid(first, "appointmentId"))).containsExactly("appointment.created.v1");
        api.book(patient, slots.get(1), key)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void aKeyIsNeeded() {
        http.post()
                .uri("/api/appointments")
                .header(HttpHeaders.AUTHORIZATION, patient.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("slotId", UUID.randomUUID(), "visitKind", "REMOTE"))
                .exchange()
                .expectStatus()
                .isBadRequest();
        api.book(patient, UUID.randomUUID(), "short").expectStatus().isBadRequest();
    }

    @Test
    void aTakenSlotIsRefused() {
        UUID slot = clinic.freshSlots().getFirst();
        clinic.booked(TestTokens.patient(UUID.randomUUID()), slot);

        refused(api.book(patient, slot), 409, "slot-taken");
    }

    @Test
    void aPatientIsInOnePlaceAtATime() {
        UUID first = clinic.freshSlots().getFirst();
        List<UUID> elsewhere = clinic.freshSlots();
        clinic.booked(patient, first);

        refused(api.book(patient, elsewhere.getFirst()), 409, "patient-busy");
        assertThat(clinic.booked(patient, elsewhere.get(1)))
                .as("the next one begins when the first ends")
                .isNotNull();
    }

    @Test
    void whatIsGoneOrNeverWasCannotBeBooked() {
        UUID slot = clinic.freshSlots().getFirst();

        refused(api.book(patient, UUID.randomUUID()), 409, "slot-gone");
        clock.putForwardTo(
                clinic.tomorrow().atTime(8, 0).atOffset(ZoneOffset.ofHours(7)).toInstant());
        refused(api.book(patient, slot), 409, "slot-gone");
    }

    @Test
    void aSuspendedPhysicianIsNotBooked() {
        UUID physician = clinic.approvedPhysician();
        clinic.offerTomorrow(physician);
        UUID slot = clinic.slots(physician).getFirst();

        clinic.suspend(physician);

        refused(api.book(patient, slot), 409, "physician-not-credentialed");
    }

    @Test
    void aSlotForRemoteVisitsIsForNothingElse() {
        UUID slot = clinic.freshSlots().getFirst();

        refused(
                http.post()
                        .uri("/api/appointments")
                        .header(HttpHeaders.AUTHORIZATION, patient.bearer())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("slotId", slot, "visitKind", "IN_PERSON"))
                        .exchange(),
                422,
                "visit-kind-not-offered");
    }

    @ParameterizedTest
    @CsvSource({"slotId,not-a-uuid", "visitKind,BY_PIGEON"})
    void namesTheFieldThatIsWrong(String field, String value) {
        Map<String, Object> body = new HashMap<>(Map.of("slotId", UUID.randomUUID(), "visitKind", "REMOTE"));
        body.put(field, value);

        http.post()
                .uri("/api/appointments")
                .header(HttpHeaders.AUTHORIZATION, patient.bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private static void refused(RestTestClient.ResponseSpec answer, int status, String code) {
        assertThat(json(answer, status).get("code").asString()).isEqualTo(code);
    }
}

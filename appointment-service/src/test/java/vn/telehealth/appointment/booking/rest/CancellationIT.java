package vn.telehealth.appointment.booking.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.Api.json;
import static vn.telehealth.appointment.testing.Clinic.firstAdmin;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.appointment.testing.Recorded;
import vn.telehealth.appointment.testing.TestClock;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@AppointmentServiceTest
class CancellationIT {

    private static final String NOTE = "Con tôi bị sốt, không đến được";

    private final UUID patientId = UUID.randomUUID();
    private final TokenBuilder patient = TestTokens.patient(patientId);

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private TestClock clock;

    @Autowired
    private Recorded recorded;

    private UUID physician = UUID.randomUUID();
    private UUID appointment = UUID.randomUUID();

    @BeforeEach
    void book() {
        physician = clinic.approvedPhysician();
        clinic.offerTomorrow(physician);
        appointment = clinic.booked(patient, clinic.slots(physician).getFirst());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aPatientCancelsAndTheSlotIsFreeAgain() {
        JsonNode cancelled = json(cancel(patient, "PATIENT_REQUEST"), 200);

        assertThat(cancelled.get("status").asString()).isEqualTo("COMPENSATING");
        assertThat(clinic.slots(physician)).hasSize(4);
        assertThat(clinic.booked(patient, clinic.slots(physician).getFirst())).isNotEqualTo(appointment);
    }

    @Test
    void theReasonTravelsAndTheWordsStay() {
        cancel(patient, "PATIENT_REQUEST").expectStatus().isOk();

        JsonNode event = recorded.last(appointment, "appointment.cancelled.v1");
        assertThat(event.get("data").get("reasonCode").asString()).isEqualTo("PATIENT_REQUEST");
        assertThat(event.toString()).doesNotContain("sốt");
        JsonNode history = json(api.get(patient, "/api/appointments/" + appointment + "/history"), 200)
                .get("items");
        assertThat(history).hasSize(2);
        assertThat(history.get(0).get("action").asString()).isEqualTo("BOOKED");
        assertThat(history.get(1).get("action").asString()).isEqualTo("CANCELLED");
        assertThat(history.get(1).get("actorId").asString()).isEqualTo(patientId.toString());
        assertThat(history.get(1).get("actorRole").asString()).isEqualTo("PATIENT");
        assertThat(history.get(1).get("note").asString()).isEqualTo(NOTE);
        assertThat(history.get(1).get("at").asString()).endsWith("+07:00");
    }

    @Test
    void onceItBeganOnlyPhysicianAndAdminCancel() {
        clock.putForwardTo(
                clinic.tomorrow().atTime(8, 0).atOffset(ZoneOffset.ofHours(7)).toInstant());

        assertThat(json(cancel(patient, "PATIENT_REQUEST"), 409).get("code").asString())
                .isEqualTo("too-late");
        cancel(TestTokens.physician(physician), "PATIENT_NO_SHOW")
                .expectStatus()
                .isOk();
    }

    @Test
    void nobodyCancelsTwice() {
        cancel(firstAdmin(), "FACILITY_CLOSED").expectStatus().isOk();

        JsonNode refused = json(cancel(firstAdmin(), "FACILITY_CLOSED"), 409);
        assertThat(refused.get("code").asString()).isEqualTo("appointment-state");
        assertThat(refused.get("appointmentStatus").asString()).isEqualTo("COMPENSATING");
        assertThat(recorded.types(appointment)).containsExactly("appointment.created.v1", "appointment.cancelled.v1");
    }

    @ParameterizedTest
    @CsvSource({"reasonCode,WEATHER,reasonCode,invalid", "reasonCode,,reasonCode,not-null", "why,x,why,unknown-field"})
    void namesTheFieldThatIsWrong(String field, String value, String refused, String code) {
        Map<String, Object> body = new HashMap<>(Map.of("reasonCode", "OTHER"));
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }

        JsonNode errors = json(api.post(patient, path(), body), 400).get("errors");
        assertThat(errors.get(0).get("field").asString()).isEqualTo(refused);
        assertThat(errors.get(0).get("code").asString()).isEqualTo(code);
    }

    @Test
    void aNoteHasFiveHundredCharactersAtMost() {
        Map<String, String> tooLong = Map.of("reasonCode", "OTHER", "note", "ữ".repeat(501));
        Map<String, String> longest = Map.of("reasonCode", "OTHER", "note", "ữ".repeat(500));

        assertThat(json(api.post(patient, path(), tooLong), 400)
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("note");
        api.post(patient, path(), longest).expectStatus().isOk();
    }

    private ResponseSpec cancel(TokenBuilder token, String reason) {
        return api.post(token, path(), Map.of("reasonCode", reason, "note", NOTE));
    }

    private String path() {
        return "/api/appointments/" + appointment + "/cancellation";
    }
}

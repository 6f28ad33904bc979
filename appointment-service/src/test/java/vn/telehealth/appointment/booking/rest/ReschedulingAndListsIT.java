package vn.telehealth.appointment.booking.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.Api.json;
import static vn.telehealth.appointment.testing.Clinic.firstAdmin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.appointment.testing.Recorded;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@AppointmentServiceTest
class ReschedulingAndListsIT {

    private final UUID patientId = UUID.randomUUID();
    private final TokenBuilder patient = TestTokens.patient(patientId);

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private Recorded recorded;

    @Test
    void movesToAnotherSlotAndFreesTheFirst() {
        UUID physician = clinic.approvedPhysician();
        clinic.offerTomorrow(physician);
        List<UUID> slots = clinic.slots(physician);
        UUID id = clinic.booked(patient, slots.getFirst());

        JsonNode moved = json(move(patient, id, slots.getLast()), 200);

        assertThat(moved.get("startsAt").asString()).isEqualTo(clinic.tomorrow() + "T09:30:00+07:00");
        assertThat(clinic.slots(physician)).contains(slots.getFirst()).doesNotContain(slots.getLast());
        assertThat(recorded.types(id)).containsExactly("appointment.created.v1", "appointment.rescheduled.v1");
        json(move(patient, id, slots.getLast()), 200);
        assertThat(recorded.types(id))
                .as("moving to where it is changes nothing")
                .hasSize(2);
    }

    @Test
    void movesNowhereElse() {
        List<UUID> slots = clinic.freshSlots();
        UUID id = clinic.booked(patient, slots.getFirst());
        clinic.booked(TestTokens.patient(UUID.randomUUID()), slots.get(1));

        refused(move(patient, id, slots.get(1)), 409, "slot-taken");
        refused(move(patient, id, clinic.freshSlots().getLast()), 422, "other-physician");
        refused(move(patient, id, UUID.randomUUID()), 409, "slot-gone");
    }

    @Test
    void listsTheOwnOnesAndForAdminsAll() {
        UUID physician = clinic.approvedPhysician();
        clinic.offerTomorrow(physician);
        List<UUID> slots = clinic.slots(physician);
        UUID first = clinic.booked(patient, slots.getFirst());
        UUID second = clinic.booked(TestTokens.patient(UUID.randomUUID()), slots.get(1));
        String all = "/api/appointments?physicianId=" + physician;

        assertThat(ids(patient, "/api/appointments")).containsExactly(first);
        assertThat(ids(TestTokens.physician(physician), "/api/appointments")).containsExactly(first, second);
        assertThat(ids(firstAdmin(), all)).containsExactly(first, second);
        assertThat(ids(firstAdmin(), all + "&patientId=" + patientId)).containsExactly(first);
        assertThat(ids(firstAdmin(), all + "&status=COMPLETED")).isEmpty();
        assertThat(ids(firstAdmin(), all + "&to=" + clinic.tomorrow().minusDays(1)))
                .isEmpty();
        assertThat(ids(firstAdmin(), all + "&from=" + clinic.tomorrow() + "&to=" + clinic.tomorrow()))
                .hasSize(2);
        JsonNode page = json(api.get(firstAdmin(), all + "&limit=1"), 200);
        assertThat(ids(firstAdmin(), all + "&after=" + page.get("next").asString()))
                .containsExactly(second);
        assertThat(ids(patient, "/api/appointments?patientId=" + UUID.randomUUID()))
                .as("a filter widens nothing")
                .containsExactly(first);
    }

    private List<UUID> ids(TokenBuilder token, String path) {
        return json(api.get(token, path), 200).get("items").findValuesAsString("appointmentId").stream()
                .map(UUID::fromString)
                .toList();
    }

    private RestTestClient.ResponseSpec move(TokenBuilder token, UUID id, UUID slot) {
        return api.put(token, "/api/appointments/" + id + "/slot", Map.of("slotId", slot));
    }

    private static void refused(RestTestClient.ResponseSpec answer, int status, String code) {
        assertThat(json(answer, status).get("code").asString()).isEqualTo(code);
    }
}

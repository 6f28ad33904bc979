package vn.telehealth.appointment.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.Clinic.firstAdmin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** Whatever can grow is answered in pages, none of which loses or repeats anything. */
@AppointmentServiceTest
class ListsIT {

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Test
    void physicians() {
        List<UUID> entered =
                List.of(clinic.approvedPhysician(), clinic.approvedPhysician(), clinic.approvedPhysician());

        assertPaged("/api/physicians", "physicianId", entered);
        assertPaged("/api/physicians/credentials?status=APPROVED", "physicianId", entered);
    }

    @Test
    void facilities() {
        assertPaged(
                "/api/facilities", "facilityCode", List.of(clinic.facility(), clinic.facility(), clinic.facility()));
    }

    @Test
    void availabilityAndSlots() {
        UUID physician = clinic.approvedPhysician();
        List<UUID> rules = List.of(
                clinic.offerTomorrow(physician),
                clinic.offer(physician, clinic.tomorrow().plusDays(1)),
                clinic.offer(physician, clinic.tomorrow().plusDays(2)));

        assertPaged("/api/physicians/" + physician + "/availability", "availabilityId", rules);
        assertPaged("/api/slots?physicianId=" + physician, "slotId", clinic.slots(physician));
    }

    @Test
    void appointments() {
        UUID physician = clinic.approvedPhysician();
        clinic.offerTomorrow(physician);
        List<UUID> booked = clinic.slots(physician).stream()
                .map(slot -> clinic.booked(TestTokens.patient(UUID.randomUUID()), slot))
                .toList();

        assertPaged("/api/appointments?physicianId=" + physician, "appointmentId", booked);
    }

    @Test
    void historyOfAnAppointment() {
        TokenBuilder patient = TestTokens.patient(UUID.randomUUID());
        List<UUID> slots = clinic.freshSlots();
        String appointment = "/api/appointments/" + clinic.booked(patient, slots.getFirst());
        slots.subList(1, 4)
                .forEach(slot -> api.put(patient, appointment + "/slot", Map.of("slotId", slot))
                        .expectStatus()
                        .isOk());

        assertThat(api.walk(patient, appointment + "/history", 3))
                .extracting(entry -> entry.get("startsAt").asString().substring(11, 16))
                .containsExactly("08:00", "08:30", "09:00", "09:30");
    }

    private void assertPaged(String path, String field, List<?> expected) {
        List<String> ids = api.walk(firstAdmin(), path, 2).stream()
                .map(item -> item.get(field).asString())
                .toList();

        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsSubsequence(expected.stream().map(Object::toString).toList());
    }
}

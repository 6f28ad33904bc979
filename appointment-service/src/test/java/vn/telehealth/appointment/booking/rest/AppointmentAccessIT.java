package vn.telehealth.appointment.booking.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.Clinic.firstAdmin;
import static vn.telehealth.appointment.testing.Clinic.newPhysician;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.appointment.testing.Recorded;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@AppointmentServiceTest
class AppointmentAccessIT {

    private static final List<String> READS = List.of("", "/history", "/saga");
    private static final Map<String, String> REASON = Map.of("reasonCode", "OTHER");

    private final TokenBuilder patient = TestTokens.patient(UUID.randomUUID());

    @Autowired
    private RestTestClient http;

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

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

    @Test
    void patientPhysicianAndAdminRead() {
        for (TokenBuilder token : List.of(patient, TestTokens.physician(physician), firstAdmin())) {
            READS.forEach(read -> api.get(token, path() + read).expectStatus().isOk());
        }
    }

    @Test
    void anothersAppointmentIsNotThereAndTheAttemptIsOnRecord() {
        for (TokenBuilder stranger :
                List.of(TestTokens.patient(UUID.randomUUID()), TestTokens.physician(UUID.randomUUID()))) {
            READS.forEach(read -> api.get(stranger, path() + read)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("not-found"));
            api.post(stranger, path() + "/cancellation", REASON).expectStatus().isNotFound();
            api.put(stranger, path() + "/slot", Map.of("slotId", UUID.randomUUID()))
                    .expectStatus()
                    .isNotFound();
        }
        assertThat(recorded.audited("access.denied", appointment, "DENIED")).isEqualTo(10);
    }

    @Test
    void aPhysicianIsNotThePatientOfTheSameId() {
        TokenBuilder forged = TestTokens.patient(physician).claim("physician_id", physician.toString());

        api.get(forged, path()).expectStatus().isNotFound();
    }

    static Stream<TokenBuilder> othersWithTheScopes() {
        return Stream.of(
                        TestTokens.pharmacy(UUID.randomUUID()),
                        TestTokens.auditor(),
                        TestTokens.patient(UUID.randomUUID())
                                .withoutScope("appointments:read")
                                .withoutScope("appointments:write"))
                .map(token -> token.scope("records:read"));
    }

    @ParameterizedTest
    @MethodSource("othersWithTheScopes")
    void nobodyElseDoesAnything(TokenBuilder token) {
        READS.forEach(read -> api.get(token, path() + read).expectStatus().isForbidden());
        api.get(token, "/api/appointments").expectStatus().isForbidden();
        api.post(token, path() + "/cancellation", REASON).expectStatus().isForbidden();
        api.put(token, path() + "/slot", Map.of("slotId", UUID.randomUUID()))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void onlyPatientsBook() {
        UUID slot = clinic.slots(physician).getFirst();

        for (TokenBuilder token : List.of(
                TestTokens.physician(physician),
                firstAdmin(),
                TestTokens.auditor().scope("appointments:write"),
                TestTokens.pharmacy(UUID.randomUUID()).scope("appointments:write"))) {
            api.book(token, slot).expectStatus().isForbidden();
        }
    }

    static Stream<TokenBuilder> nobodyWhoManagesPhysicians() {
        return Stream.of(
                TestTokens.patient(UUID.randomUUID()).scope("physicians:admin"),
                TestTokens.physician(UUID.randomUUID()).scope("physicians:admin"),
                TestTokens.pharmacy(UUID.randomUUID()).scope("physicians:admin"),
                TestTokens.auditor().scope("physicians:admin"),
                TestTokens.admin().withoutScope("physicians:admin"));
    }

    @ParameterizedTest
    @MethodSource("nobodyWhoManagesPhysicians")
    void onlyAdminsManagePhysicians(TokenBuilder token) {
        String one = "/api/physicians/" + physician;

        api.post(token, "/api/physicians", newPhysician("79001")).expectStatus().isForbidden();
        api.get(token, "/api/physicians/credentials").expectStatus().isForbidden();
        api.get(token, one + "/credential").expectStatus().isForbidden();
        for (String decision : List.of("/approval", "/reinstatement")) {
            api.post(token, one + decision).expectStatus().isForbidden();
        }
        for (String decision : List.of("/rejection", "/suspension", "/reinstatement-request")) {
            api.post(token, one + decision, Map.of("reason", "x"))
                    .expectStatus()
                    .isForbidden();
        }
    }

    @Test
    void nobodyDoesAnythingWithoutAToken() {
        for (String path : List.of("/api/appointments", path(), "/api/slots", "/api/physicians")) {
            http.get().uri(path).exchange().expectStatus().isUnauthorized();
        }
    }

    private String path() {
        return "/api/appointments/" + appointment;
    }
}

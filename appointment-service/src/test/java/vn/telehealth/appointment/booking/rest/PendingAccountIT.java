package vn.telehealth.appointment.booking.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.Api.json;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.telehealth.appointment.physician.application.SettleAccounts;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.appointment.testing.IdentityProvider;
import vn.telehealth.appointment.testing.TestClock;
import vn.telehealth.platform.identity.IdentityUnavailable;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** Approved, but without an account to sign in and prescribe with yet: nobody to be booked. */
@AppointmentServiceTest
class PendingAccountIT {

    private final TokenBuilder patient = TestTokens.patient(UUID.randomUUID());

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private IdentityProvider identity;

    @Autowired
    private SettleAccounts settle;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void calm() {
        identity.behave();
        clock.reset();
    }

    @Test
    void isBookedOnlyOnceTheAccountIsThere() {
        UUID physician = clinic.enteredPhysician();
        identity.before(call -> {
            throw new IdentityUnavailable();
        });
        JsonNode approved = json(api.post(Clinic.secondAdmin(), "/api/physicians/" + physician + "/approval"), 200);
        assertThat(approved.get("status").asString()).isEqualTo("APPROVED");
        assertThat(approved.get("account").get("state").asString()).isEqualTo("PENDING");
        clinic.offerTomorrow(physician);
        UUID slot = firstSlot(physician);

        assertThat(clinic.slots(physician)).isEmpty();
        JsonNode refusal = json(api.book(patient, slot), 409);
        assertThat(refusal.get("code").asString()).isEqualTo("physician-not-credentialed");

        identity.behave();
        clock.putForward(Duration.ofSeconds(6));
        settle.due();

        assertThat(clinic.slots(physician)).contains(slot);
        json(api.book(patient, slot), 201);
    }

    /** A slot that no search shows, as a client may know it from before. */
    private UUID firstSlot(UUID physician) {
        return jdbc.sql("select id from slot where physician_id = :physician order by starts_at limit 1")
                .param("physician", physician)
                .query(UUID.class)
                .single();
    }
}

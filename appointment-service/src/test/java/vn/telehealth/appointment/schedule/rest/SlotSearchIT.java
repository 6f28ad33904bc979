package vn.telehealth.appointment.schedule.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.Api.json;
import static vn.telehealth.appointment.testing.Clinic.firstAdmin;

import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.appointment.testing.TestClock;

@AppointmentServiceTest
class SlotSearchIT {

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private TestClock clock;

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
        api.get(firstAdmin(), "/api/slots?day=-999999999-01-01").expectStatus().isBadRequest();
        api.get(firstAdmin(), "/api/slots?limit=0").expectStatus().isBadRequest();
        api.get(firstAdmin(), "/api/slots?day=").expectStatus().isBadRequest();
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

    private int count(String search) {
        return json(api.get(firstAdmin(), search), 200).get("items").size();
    }
}

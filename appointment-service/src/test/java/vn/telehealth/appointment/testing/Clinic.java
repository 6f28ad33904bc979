package vn.telehealth.appointment.testing;

import static vn.telehealth.appointment.testing.Api.json;
import static vn.telehealth.appointment.testing.Api.uuid;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.telehealth.platform.web.VietnamTime;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** Sets up facilities, physicians and slots by way of the API. */
@Component
@Lazy
public class Clinic {

    private static final UUID FIRST_ADMIN_ID = UUID.randomUUID();
    private static final UUID SECOND_ADMIN_ID = UUID.randomUUID();
    private static final AtomicInteger SERIAL = new AtomicInteger(10_000);

    private final Api api;
    private final TestClock clock;

    public Clinic(Api api, TestClock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** The admin who enters. */
    public static TokenBuilder firstAdmin() {
        return TestTokens.admin(FIRST_ADMIN_ID);
    }

    /** The admin who approves. */
    public static TokenBuilder secondAdmin() {
        return TestTokens.admin(SECOND_ADMIN_ID);
    }

    /** A registration of a facility that nobody has yet. */
    public static Map<String, Object> newFacility() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("interopCode", "01" + SERIAL.incrementAndGet());
        body.put("name", "Phòng khám Đa khoa Sen Việt");
        body.put("address", "12 Nguyễn Huệ, phường Sài Gòn, TP. Hồ Chí Minh");
        body.put("telephone", "02838221234");
        body.put("hasBeds", true);
        return body;
    }

    /** An entry of a physician whom nobody has entered yet. */
    public static Map<String, Object> newPhysician(String facilityCode) {
        int serial = SERIAL.incrementAndGet();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("licenceNo", "0" + serial + "/HCM-CCHN");
        body.put("interopCode", "0" + serial + "HCM-CCHN");
        body.put("fullName", "Trần Thị Lan");
        body.put("email", "bs" + serial + "@senviet.example");
        body.put("specialty", "CARDIOLOGY");
        body.put("facilityCode", facilityCode);
        return body;
    }

    public String facility() {
        return json(api.post(firstAdmin(), "/api/facilities", newFacility()), 201)
                .get("facilityCode")
                .asString();
    }

    public UUID enteredPhysician() {
        return uuid(json(api.post(firstAdmin(), "/api/physicians", newPhysician(facility())), 201), "physicianId");
    }

    public UUID approvedPhysician() {
        UUID id = enteredPhysician();
        api.post(secondAdmin(), "/api/physicians/" + id + "/approval")
                .expectStatus()
                .isOk();
        return id;
    }

    public void suspend(UUID physicianId) {
        api.post(
                        firstAdmin(),
                        "/api/physicians/" + physicianId + "/suspension",
                        Map.of("reasonCode", "UNDER_INVESTIGATION", "note", "Đang xác minh"))
                .expectStatus()
                .isOk();
    }

    /** Tomorrow in Vietnam. */
    public LocalDate tomorrow() {
        return VietnamTime.dayOf(clock.instant()).plusDays(1);
    }

    /** Offers tomorrow from eight, four slots of half an hour, for remote visits. */
    public UUID offerTomorrow(UUID physicianId) {
        return offer(physicianId, tomorrow());
    }

    public UUID offer(UUID physicianId, LocalDate day) {
        Map<String, Object> rule =
                Map.of("date", day, "from", "08:00", "to", "10:00", "slotMinutes", 30, "visitKinds", List.of("REMOTE"));
        return uuid(
                json(api.post(firstAdmin(), "/api/physicians/" + physicianId + "/availability", rule), 201),
                "availabilityId");
    }

    /** Free slots of the physician, by start. */
    public List<UUID> slots(UUID physicianId) {
        JsonNode page = json(api.get(firstAdmin(), "/api/slots?limit=200&physicianId=" + physicianId), 200);
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(slot -> uuid(slot, "slotId"))
                .toList();
    }

    /** Free slots of an approved physician, tomorrow. */
    public List<UUID> freshSlots() {
        UUID physicianId = approvedPhysician();
        offerTomorrow(physicianId);
        return slots(physicianId);
    }

    public UUID booked(TokenBuilder patient, UUID slotId) {
        return uuid(json(api.book(patient, slotId), 201), "appointmentId");
    }
}

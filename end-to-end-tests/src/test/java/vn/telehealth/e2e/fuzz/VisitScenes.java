package vn.telehealth.e2e.fuzz;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import vn.telehealth.e2e.Players;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.PhysicianClient;
import vn.telehealth.local.client.Waiting;

/** A visit, each time a new one, at the point where something can be done with it. */
final class VisitScenes {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Players players;
    private LocalDate last = LocalDate.now(Clock.system(VIETNAM)).plusDays(1);

    VisitScenes(Players players) {
        this.players = players;
    }

    Map<String, String> free() {
        return Map.of("slotId", freeSlots().getLast());
    }

    Map<String, String> offered() {
        Answer offered = offerADay();
        return Map.of(
                "physicianId", players.physician().physicianId(), "availabilityId", offered.text("availabilityId"));
    }

    /** With a slot to which it could be moved. */
    Map<String, String> booked() {
        return Map.of("appointmentId", book(), "slotId", freeSlots().getLast());
    }

    Map<String, String> opened() {
        return Map.of("examinationId", players.physician().examinationOf(book()).text("/items/0/examinationId"));
    }

    Map<String, String> recorded() {
        Answer recorded = players.physician().record(book(), List.of(PhysicianClient.paracetamol(5)));
        return Map.of("examinationId", recorded.expect(200).text("examinationId"));
    }

    Map<String, String> completed() {
        return Map.of(
                "examinationId", players.physician().examinationOf(examine()).text("/items/0/examinationId"));
    }

    Map<String, String> drafted() {
        return Map.of("id", draft().text("prescriptionId"));
    }

    /** One draft of a kind stands beside no other. */
    Map<String, String> undrafted() {
        Answer draft = draft();
        players.physician()
                .person()
                .api()
                .delete("/api/prescriptions/" + draft.text("prescriptionId"), Api.ifMatch(draft.header("ETag")))
                .expect(204);
        return Map.of("appointmentId", draft.text("appointmentId"));
    }

    Map<String, String> issued() {
        String id = issue();
        return atTheCounter(id, qrOf(id));
    }

    Map<String, String> held() {
        String id = issue();
        String qr = qrOf(id);
        players.pharmacy().hold(id, qr).expect(200);
        return atTheCounter(id, qr);
    }

    /** With what a pharmacy has to show. */
    private Map<String, String> atTheCounter(String id, String qr) {
        return Map.of("id", id, "qr", qr, "pharmacistId", players.pharmacy().pharmacistId());
    }

    private String qrOf(String id) {
        return players.physician().file(id, "qr", "text/plain").expect(200).text();
    }

    private Answer draft() {
        return players.physician().draftOf(examine()).expect(200);
    }

    private String issue() {
        return players.issued(examine()).text("prescriptionId");
    }

    private String examine() {
        String appointment = book();
        players.physician()
                .examine(appointment, List.of(PhysicianClient.paracetamol(5)))
                .expect(200);
        return appointment;
    }

    /** The first slot that the patient can have: slots may lie across one another. */
    private String book() {
        List<String> free = freeSlots();
        Answer answer = players.patient().book(free.getFirst());
        for (int i = 1; i < free.size() && !answer.ok(); i++) {
            answer = players.patient().book(free.get(i));
        }
        return answer.expect(201).text("appointmentId");
    }

    /** Two or more. */
    private List<String> freeSlots() {
        if (slotsOf(listed()).size() < 2) {
            offerADay();
        }
        return slotsOf(Waiting.until(
                "free slots", PATIENCE, this::listed, answer -> slotsOf(answer).size() >= 2));
    }

    private Answer listed() {
        return players.patient().slots(players.physician().physicianId()).expect(200);
    }

    private static List<String> slotsOf(Answer list) {
        return list.json()
                .path("items")
                .valueStream()
                .map(slot -> slot.path("slotId").asString())
                .toList();
    }

    private Answer offerADay() {
        last = last.plusDays(1);
        return players.physician().offer(last, "06:00", "22:00").expect(201);
    }
}

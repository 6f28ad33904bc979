package vn.telehealth.e2e.faults.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import vn.telehealth.e2e.faults.evidence.Operation;
import vn.telehealth.e2e.faults.play.VisitPlan.End;
import vn.telehealth.local.client.Answer;

/** One visit from the booking to the pharmacy, or to where its plan cuts it short. */
final class Visit {

    private final Practice practice;
    private final VisitPlan plan;
    private final Caller patient;

    Visit(Practice practice, VisitPlan plan) {
        this.practice = practice;
        this.plan = plan;
        this.patient = practice.patients().get(plan.slot() % practice.patients().size());
    }

    void take() {
        Optional<String> booked = book();
        if (booked.isEmpty()) {
            return;
        }
        String appointment = booked.get();
        for (int i = 0; i < plan.moves(); i++) {
            move(appointment);
        }
        if (plan.end() == End.CANCELLED_WHEN_BOOKED) {
            cancel(patient, appointment);
            return;
        }
        if (!new Examination(practice.physician(), appointment).take(plan.brokenRule())) {
            return;
        }
        if (plan.end() == End.CANCELLED_WHEN_EXAMINED) {
            cancel(practice.physician(), appointment);
            return;
        }
        issued(appointment).ifPresent(prescription -> fill(appointment, prescription));
    }

    private Optional<String> book() {
        Optional<String> slot = freeSlot();
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        List<Callable<Optional<Answer>>> calls = new ArrayList<>(bookings(patient, slot.get()));
        if (plan.rivals()) {
            practice.patients().forEach(rival -> calls.addAll(bookings(rival, slot.get())));
        }
        return Together.run(calls).stream()
                .flatMap(Optional::stream)
                .filter(Answer::ok)
                .map(answer -> answer.text("appointmentId"))
                .findFirst();
    }

    private List<Callable<Optional<Answer>>> bookings(Caller who, String slot) {
        Wish wish = Wish.post(Operation.BOOK, slot, "/api/appointments", Map.of("slotId", slot, "visitKind", "REMOTE"))
                .once();
        List<Callable<Optional<Answer>>> calls = Together.times(plan.twins(), () -> who.ask(wish));
        return plan.anotherKey() ? Together.both(calls, List.of(() -> who.ask(wish.another()))) : calls;
    }

    private Optional<String> freeSlot() {
        return patient.read("/api/slots?limit=50&physicianId=" + practice.physicianId(), Answer::ok)
                .map(answer -> answer.json().path("items"))
                .filter(slots -> !slots.isEmpty())
                .map(slots ->
                        slots.path(plan.slot() % slots.size()).path("slotId").asString());
    }

    private void move(String appointment) {
        freeSlot()
                .ifPresent(slot -> patient.ask(Wish.put(
                        Operation.RESCHEDULE,
                        appointment,
                        "/api/appointments/" + appointment + "/slot",
                        Map.of("slotId", slot))));
    }

    private static Optional<Answer> cancel(Caller who, String appointment) {
        return who.ask(Wish.post(
                Operation.CANCEL,
                appointment,
                "/api/appointments/" + appointment + "/cancellation",
                Map.of("reasonCode", "OTHER")));
    }

    /** @return id of the prescription, if it was issued */
    private Optional<String> issued(String appointment) {
        Caller physician = practice.physician();
        Optional<Answer> draft = physician
                .read(
                        "/api/prescriptions?status=draft&appointmentId=" + appointment,
                        answer -> answer.ok() && !answer.json().path("items").isEmpty())
                .flatMap(list ->
                        physician.read("/api/prescriptions/" + list.text("/items/0/prescriptionId"), Answer::ok));
        if (draft.isEmpty()) {
            return Optional.empty();
        }
        String id = draft.get().text("prescriptionId");
        Wish wish = Wish.post(Operation.ISSUE, id, "/api/prescriptions/" + id + "/issue", null)
                .seen(draft.get().header("ETag"))
                .once();
        List<Callable<Optional<Answer>>> calls = Together.times(plan.twins(), () -> physician.ask(wish));
        if (plan.end() == End.CANCELLED_WHILE_ISSUING) {
            calls = Together.both(List.of(() -> cancel(patient, appointment)), calls);
        }
        return Together.run(calls).stream()
                .flatMap(Optional::stream)
                .filter(answer -> answer.ok() && answer.text("prescriptionId").equals(id))
                .map(answer -> id)
                .findFirst();
    }

    private void fill(String appointment, String prescription) {
        List<Callable<Optional<Answer>>> first = new ArrayList<>();
        List<Callable<Optional<Answer>>> meanwhile = new ArrayList<>();
        List<Callable<Optional<Answer>>> last = new ArrayList<>();
        Callable<Optional<Answer>> cancelled = () -> cancel(practice.physician(), appointment);
        switch (plan.end()) {
            case CANCELLED_WHEN_ISSUED -> first.add(cancelled);
            case CANCELLED_WHILE_DISPENSING -> meanwhile.add(cancelled);
            case CANCELLED_WHEN_DISPENSED -> last.add(cancelled);
            case REVOKED -> first.add(() -> revoke(prescription));
            case REVOKED_WHILE_DISPENSING -> meanwhile.add(() -> revoke(prescription));
            default -> {
                // It takes its course.
            }
        }
        Together.run(first);
        Optional<Answer> qr = practice.physician()
                .read("/api/prescriptions/" + prescription + "/qr", Map.of("Accept", "text/plain"), Answer::ok);
        qr.ifPresent(text -> Together.run(Together.both(
                meanwhile,
                List.of(() -> new AtTheCounter(practice.pharmacies(), plan, prescription, text.text()).take()))));
        Together.run(last);
    }

    private Optional<Answer> revoke(String prescription) {
        return practice.physician()
                .ask(Wish.post(
                        Operation.REVOKE,
                        prescription,
                        "/api/prescriptions/" + prescription + "/revoke",
                        Map.of("reasonCode", "wrong-dose")));
    }
}

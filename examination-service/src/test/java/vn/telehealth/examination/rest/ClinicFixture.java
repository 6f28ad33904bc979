package vn.telehealth.examination.rest;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.telehealth.events.Event;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.VisitKind;
import vn.telehealth.events.appointment.v1.AppointmentCancelled;
import vn.telehealth.events.appointment.v1.AppointmentCreated;
import vn.telehealth.events.prescription.v1.PrescriptionRejected;
import vn.telehealth.events.prescription.v1.Violation;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** A physician, a patient, and what other services do with them. */
public final class ClinicFixture {

    static final Duration LIMIT = Duration.ofSeconds(30);

    final UUID patientId = UUID.randomUUID();
    final UUID physicianId = UUID.randomUUID();
    final TokenBuilder patient = TestTokens.patient(patientId);
    final TokenBuilder physician = TestTokens.physician(physicianId);

    private final RestTestClient http;
    private final JdbcClient jdbc;

    ClinicFixture(RestTestClient http, JdbcClient jdbc) {
        this.http = http;
        this.jdbc = jdbc;
    }

    /** A record in which everything is right. */
    static Map<String, Object> record() {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("symptoms", "Sốt ba ngày, đau họng, ho khan");
        record.put("vitals", Map.of("temperatureC", 38.6, "pulse", 92, "systolic", 118, "diastolic", 76));
        record.put(
                "testResults", List.of(Map.of("name", "CRP", "value", "12", "unit", "mg/L", "takenOn", "2026-01-02")));
        record.put(
                "diagnoses",
                List.of(Map.of("code", "J02.9", "primary", true), Map.of("code", "I10", "primary", false)));
        record.put("plan", List.of(paracetamol()));
        return record;
    }

    static Map<String, Object> record(String field, Object value) {
        Map<String, Object> record = record();
        record.put(field, value);
        return record;
    }

    static Map<String, Object> paracetamol() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("medicineCode", "PARA-500-TAB");
        line.put("quantity", 7.5);
        line.put("dosePerTime", 0.5);
        line.put("timesPerDay", 3);
        line.put("days", 5);
        line.put("route", "ORAL");
        line.put("timing", "AFTER_MEAL");
        return line;
    }

    /** Books a visit: its examination is planned. */
    UUID planned() {
        UUID appointmentId = UUID.randomUUID();
        hear(created(appointmentId, Instant.now()));
        return examinationOf(appointmentId);
    }

    AppointmentCreated created(UUID appointmentId, Instant startsAt) {
        Instant start = startsAt.truncatedTo(ChronoUnit.MILLIS);
        return new AppointmentCreated(
                appointmentId, patientId, physicianId, "12345", start, start.plusSeconds(1800), VisitKind.REMOTE);
    }

    UUID examinationOf(UUID appointmentId) {
        return jdbc.sql("select examination_id from examination where appointment_id = :id")
                .param("id", appointmentId)
                .query(UUID.class)
                .single();
    }

    UUID completed() {
        UUID id = planned();
        write(id, "\"1\"", record()).expectStatus().isOk();
        complete(id, "\"2\"").expectStatus().isOk();
        return id;
    }

    void cancel(UUID appointmentId) {
        hear(new AppointmentCancelled(appointmentId, patientId, physicianId, "PATIENT_REQUEST"));
    }

    void reject(UUID id, int revision) {
        hear(new PrescriptionRejected(
                id, appointmentOf(id), revision, List.of(new Violation("plan[0].days", "days-over-limit"))));
    }

    /** Publishes the event and waits until the service has had it. */
    void hear(Event event) {
        awaitHeard(TestEvents.publish(event));
    }

    void awaitHeard(EventEnvelope<?> envelope) {
        await().atMost(LIMIT)
                .until(() -> jdbc.sql("select exists (select from inbox where event_id = :id)")
                        .param("id", envelope.id())
                        .query(Boolean.class)
                        .single());
    }

    UUID appointmentOf(UUID id) {
        return jdbc.sql("select appointment_id from examination where examination_id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    String statusOf(UUID id) {
        return jdbc.sql("select status from examination where examination_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Types of events of a saga, in their order. */
    List<String> events(UUID appointmentId) {
        return jdbc.sql("select type from outbox where topic = 'examination' and event_key = :key order by lsn")
                .param("key", appointmentId.toString())
                .query((row, i) -> row.getString(1))
                .list();
    }

    ResponseSpec get(TokenBuilder token, String path) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .exchange();
    }

    ResponseSpec read(TokenBuilder token, UUID id) {
        return get(token, "/api/examinations/" + id);
    }

    ResponseSpec write(UUID id, @Nullable String ifMatch, Object record) {
        return send(physician, HttpMethod.PUT, id + "/record", ifMatch, record);
    }

    ResponseSpec complete(UUID id, @Nullable String ifMatch) {
        return send(physician, HttpMethod.POST, id + "/complete", ifMatch, null);
    }

    ResponseSpec amend(UUID id, @Nullable String ifMatch, String reason, Object record) {
        Map<String, Object> body = Map.of("reason", reason, "record", record);
        return send(physician, HttpMethod.POST, id + "/amendments", ifMatch, body);
    }

    ResponseSpec send(
            TokenBuilder token, HttpMethod method, String path, @Nullable String ifMatch, @Nullable Object body) {
        var request = http.method(method)
                .uri("/api/examinations/" + path)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .headers(headers -> {
                    if (ifMatch != null) {
                        headers.set(HttpHeaders.IF_MATCH, ifMatch);
                    }
                });
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }
}

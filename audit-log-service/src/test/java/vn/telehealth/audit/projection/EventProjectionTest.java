package vn.telehealth.audit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.events.Event;
import vn.telehealth.events.EventActor;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.EventJson;
import vn.telehealth.events.MalformedEvent;
import vn.telehealth.events.VisitKind;
import vn.telehealth.events.audit.v1.AuditOutcome;
import vn.telehealth.events.audit.v1.OperationAudited;
import vn.telehealth.events.examination.v1.Diagnosis;
import vn.telehealth.events.examination.v1.ExaminationCompleted;
import vn.telehealth.events.facility.v1.FacilityRegistered;

class EventProjectionTest {

    private static final UUID ID = UUID.fromString("0198a000-0000-7000-8000-000000000009");
    private static final UUID PATIENT = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final EventProjection projection = new EventProjection(JsonMapper.shared());

    @Test
    void keepsIdsAndCodesAndNoDiagnosis() {
        var event = new ExaminationCompleted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                PATIENT,
                UUID.randomUUID(),
                "79001",
                VisitKind.REMOTE,
                2,
                List.of(new Diagnosis("B20", true)),
                List.of());

        var record = projection.project(envelope("examination.completed.v1", event), TRACE);

        assertThat(record.action()).isEqualTo("examination.completed");
        assertThat(record.patientId()).isEqualTo(PATIENT);
        assertThat(record.traceId()).isEqualTo(TRACE);
        assertThat(record.details()).containsOnlyKeys("appointmentId", "examinationId", "facilityCode", "physicianId");
        assertThat(record.canonical(7)).doesNotContain("B20").contains("\"index\":7");
    }

    @Test
    void keepsNoNameAddressOrTelephone() {
        var event =
                new FacilityRegistered("79001", "0179001", "Phòng khám Sen Việt", "12 Nguyễn Huệ", "02838221234", true);

        var record = projection.project(envelope("facility.registered.v1", event), null);

        assertThat(record.details()).containsOnlyKeys("facilityCode");
        assertThat(record.object()).isEqualTo(new AuditRecord.What("facility", "79001"));
        assertThat(record.canonical(0)).doesNotContain("traceId").doesNotContain("Nguyễn");
    }

    @Test
    void takesAnOperationAsItIsTold() {
        var event = new OperationAudited(
                "prescription.verified",
                "prescription",
                "p-1",
                PATIENT,
                AuditOutcome.DENIED,
                Map.of("reason", "missed"));

        var record = projection.project(envelope("audit.operation.v1", event), null);

        assertThat(record.action()).isEqualTo("prescription.verified");
        assertThat(record.object()).isEqualTo(new AuditRecord.What("prescription", "p-1"));
        assertThat(record.outcome()).isEqualTo("DENIED");
        assertThat(record.details()).containsExactly(Map.entry("reason", "missed"));
        assertThat(record.who()).isEqualTo(new AuditRecord.Who("dr-lan", "physician", "telehealth-web", "203.0.113.7"));
    }

    @Test
    void bindsTheRecordToTheEventsBytes() {
        var text =
                "{\"id\":\"%s\",\"type\":\"x.y.v1\",\"occurredAt\":\"2026-11-22T03:00:00.123456789Z\",\"aggregateId\":\"1\",\"actor\":{\"id\":\"a\",\"role\":\"service\"}}"
                        .formatted(ID);

        var record = projection.project(text, null);

        assertThat(record.eventSha256()).isEqualTo(sha256(text)).isNotEqualTo(sha256(text + " "));
        assertThat(record.time()).isEqualTo(Instant.parse("2026-11-22T03:00:00.123456Z"));
    }

    @Test
    void writesTextInOneFormAndBounded() {
        var decomposed = "Tra\u0302\u0300n";

        assertThat(Text.clean(decomposed)).isEqualTo("Tr\u1ea7n");
        assertThat(Text.clean("a\ud83d")).isEqualTo("a?");
        assertThat(Text.clean("x".repeat(501))).hasSize(500);
        assertThat(Text.clean("x".repeat(499) + "\ud83d\ude00")).hasSize(499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{}",
                "{\"id\":\"x\",\"type\":\"a.b.v1\",\"occurredAt\":\"2026-11-22T03:00:00Z\",\"aggregateId\":\"1\",\"actor\":{\"id\":\"a\",\"role\":\"r\"}}",
                "{\"id\":\"0198a000-0000-7000-8000-000000000009\",\"type\":\"a.b.v1\",\"occurredAt\":\"today\",\"aggregateId\":\"1\",\"actor\":{\"id\":\"a\",\"role\":\"r\"}}",
                "{\"id\":\"0198a000-0000-7000-8000-000000000009\",\"type\":\"a.b.v1\",\"occurredAt\":\"2026-11-22T03:00:00Z\",\"aggregateId\":\"1\"}"
            })
    void refusesWhatIsNoEvent(String text) {
        assertThatThrownBy(() -> projection.project(text, null)).isInstanceOf(MalformedEvent.class);
    }

    private static String envelope(String type, Event event) {
        return EventJson.write(new EventEnvelope<>(
                ID,
                type,
                Instant.parse("2026-11-22T03:00:00Z"),
                event.aggregateId(),
                event.correlationId(),
                null,
                new EventActor("dr-lan", "physician", "telehealth-web"),
                "203.0.113.7",
                event));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

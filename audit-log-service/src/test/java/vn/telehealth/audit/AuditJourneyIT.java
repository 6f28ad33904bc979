package vn.telehealth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import vn.telehealth.audit.log.CheckpointVerifier;
import vn.telehealth.audit.log.Hash;
import vn.telehealth.audit.log.ProofCheck;
import vn.telehealth.audit.log.SignedCheckpoint;
import vn.telehealth.audit.log.Tree;
import vn.telehealth.audit.log.TreeHash;
import vn.telehealth.audit.verifier.AuditVerifier;
import vn.telehealth.events.Topics;
import vn.telehealth.events.VisitKind;
import vn.telehealth.events.appointment.v1.AppointmentCreated;
import vn.telehealth.events.appointment.v1.AppointmentFulfilled;
import vn.telehealth.events.audit.v1.AuditOutcome;
import vn.telehealth.events.audit.v1.OperationAudited;
import vn.telehealth.test.events.TestEvents;
import vn.telehealth.test.token.TestTokens;

@AuditServiceTest
class AuditJourneyIT {

    @Autowired
    private RestTestClient http;

    @TempDir
    private Path directory;

    private final UUID patient = UUID.randomUUID();
    private final UUID appointment = UUID.randomUUID();
    private LogClient log;

    @BeforeEach
    void auditor() {
        log = new LogClient(http);
    }

    @Test
    void anEventBecomesOneRecordHoweverOftenItComes() {
        var envelope = TestEvents.envelope(booking());
        TestEvents.publish(envelope);
        TestEvents.publish(envelope);
        var later = TestEvents.publish(new AppointmentFulfilled(appointment));
        log.awaitRecord(later.id());

        var record = log.awaitRecord(envelope.id());

        assertThat(record.get("action").asString()).isEqualTo("appointment.created");
        assertThat(record.get("objectType").asString()).isEqualTo("appointment");
        assertThat(record.get("objectId").asString()).isEqualTo(appointment.toString());
        assertThat(record.get("patientId").asString()).isEqualTo(patient.toString());
        assertThat(record.get("actor").asString()).isEqualTo("test");
        assertThat(record.get("role").asString()).isEqualTo("service");
        assertThat(record.get("sourceIp").asString()).isEqualTo("127.0.0.1");
        assertThat(record.get("outcome").asString()).isEqualTo("SUCCESS");
        assertThat(record.get("time").asString()).endsWith("+07:00");
        assertThat(record.get("details").get("facilityCode").asString()).isEqualTo("79001");
        assertThat(log.pages("/api/audit/records?objectId=" + appointment))
                .extracting(each -> each.get("action").asString())
                .containsExactly("appointment.fulfilled", "appointment.created");
    }

    @Test
    void laterEventsOfAnObjectAreThoseOfItsPatient() {
        log.awaitRecord(TestEvents.publish(booking()).id());

        var fulfilled = TestEvents.publish(new AppointmentFulfilled(appointment));

        assertThat(log.awaitRecord(fulfilled.id()).get("patientId").asString()).isEqualTo(patient.toString());
    }

    @Test
    void whatIsNoEventIsLaidAsideAndTheRestGoesOn() {
        var marker = "no event " + UUID.randomUUID();
        TestEvents.publish(Topics.PHYSICIAN, "k", marker);
        var next = TestEvents.publish(booking());

        log.awaitRecord(next.id());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestEvents.read(Topics.deadLettersOf(Topics.PHYSICIAN)).stream()
                        .anyMatch(record -> marker.equals(record.value())));
    }

    @Test
    void theLogSaysWhoReadIt() {
        var booked = TestEvents.publish(booking());
        log.awaitRecord(booked.id());
        var auditor = TestTokens.auditor();
        var subject = UUID.randomUUID().toString();

        http.get()
                .uri("/api/audit/records?patientId=" + patient + "&objectId=" + appointment + "&actor=Lan")
                .header("Authorization", auditor.claim("sub", subject).bearer())
                .exchange()
                .expectStatus()
                .isOk();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(log.pages("/api/audit/records?actor=" + subject))
                        .extracting(
                                each -> each.get("action").asString(),
                                each -> each.path("patientId").asString(""),
                                each -> each.get("details").toString())
                        .containsExactly(Tuple.tuple(
                                "audit.searched", patient.toString(), "{\"objectId\":\"" + appointment + "\"}")));
    }

    @Test
    void aPatientSeesWhoAccessedHerDataAndNobodyElses() {
        var read = TestEvents.publish(new OperationAudited(
                "patient.read", "patient", patient.toString(), patient, AuditOutcome.SUCCESS, Map.of()));
        var others = TestEvents.publish(new OperationAudited(
                "patient.read", "patient", "x", UUID.randomUUID(), AuditOutcome.SUCCESS, Map.of()));
        log.awaitRecord(read.id());
        log.awaitRecord(others.id());

        http.get()
                .uri("/api/audit/patients/me/accesses")
                .header("Authorization", TestTokens.patient(patient).bearer())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                // Her own look at this list may be in it already.
                .jsonPath("$.items[?(@.byMyself == false)].action")
                .isEqualTo("patient.read")
                .jsonPath("$.items[?(@.action == 'patient.read')].eventId")
                .isEqualTo(read.id().toString());
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        var object = UUID.randomUUID();
        for (var i = 0; i < 7; i++) {
            log.awaitRecord(TestEvents.publish(new OperationAudited(
                            "verify." + i, "prescription", object.toString(), null, AuditOutcome.FAILED, Map.of()))
                    .id());
        }

        var found = log.pages("/api/audit/records?limit=3&objectId=" + object);

        assertThat(found)
                .extracting(each -> each.get("action").asString())
                .containsExactly("verify.6", "verify.5", "verify.4", "verify.3", "verify.2", "verify.1", "verify.0");
        assertThat(new HashSet<>(found)).hasSize(7);
    }

    @Test
    void anyoneCanCheckThatARecordIsInTheSignedLog() {
        var proof = log.awaitProof(TestEvents.publish(booking()).id());
        var signed = SignedCheckpoint.parse(proof.get("checkpoint").asString());
        var leaf = TreeHash.leaf(proof.get("record").asString().getBytes(StandardCharsets.UTF_8));

        assertThat(key().signed(signed)).isTrue();
        assertThat(leaf).hasToString(proof.get("leafHash").asString());
        assertThat(ProofCheck.included(
                        leaf, proof.get("index").asLong(), signed.checkpoint().tree(), hashes(proof.get("path"))))
                .isTrue();
    }

    @Test
    void anyoneCanCheckThatTheLogOnlyGrew() {
        log.awaitProof(TestEvents.publish(booking()).id());
        var older = log.json("/api/audit/checkpoints?limit=1").get("items").get(0);
        log.awaitProof(TestEvents.publish(new AppointmentFulfilled(appointment)).id());

        var proof = log.json("/api/audit/proofs/consistency?from=" + older.get("size"));

        assertThat(proof.get("fromCheckpoint").asString())
                .isEqualTo(older.get("note").asString());
        var from = SignedCheckpoint.parse(proof.get("fromCheckpoint").asString())
                .checkpoint()
                .tree();
        var to = new Tree(
                proof.get("to").asLong(), Hash.parse(proof.get("toRoot").asString()));
        assertThat(to.size()).isGreaterThan(from.size());
        assertThat(ProofCheck.consistent(from, to, hashes(proof.get("path")))).isTrue();
    }

    @Test
    void checkpointsArePublished() {
        var signed = SignedCheckpoint.parse(
                log.awaitProof(TestEvents.publish(booking()).id())
                        .get("checkpoint")
                        .asString());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestEvents.read(Topics.CHECKPOINT).stream()
                        .anyMatch(event -> event.value()
                                .contains("\"size\":" + signed.checkpoint().size() + ",")));
    }

    @Test
    void anExportIsVerifiedOfflineAndItsFirstChangeNamed() throws IOException {
        var booked = TestEvents.publish(booking());
        var index = (int) log.awaitProof(booked.id()).get("index").asLong();
        var export = directory.resolve("audit-export.jsonl");
        var bounds = "?from=0&to=" + (index + 1);
        Files.writeString(export, log.text("/api/audit/export" + bounds));
        Files.writeString(directory.resolve("audit-proof.json"), log.text("/api/audit/export/proof" + bounds));
        Files.writeString(directory.resolve("audit-public-key.pem"), log.text("/api/audit/public-key"));

        assertThat(verify(export)).contains("INTACT. All %d records".formatted(index + 1));

        var lines = Files.readAllLines(export);
        lines.set(
                index,
                lines.get(index).replace(patient.toString(), UUID.randomUUID().toString()));
        Files.write(export, lines);
        assertThat(verify(export)).contains("Record %d (event %s) was altered".formatted(index, booked.id()));
    }

    private AppointmentCreated booking() {
        var start = Instant.parse("2026-12-01T02:00:00Z");
        return new AppointmentCreated(
                appointment, patient, UUID.randomUUID(), "79001", start, start.plusSeconds(1800), VisitKind.REMOTE);
    }

    private CheckpointVerifier key() {
        return CheckpointVerifier.ofPem(log.text("/api/audit/public-key"));
    }

    private static List<Hash> hashes(JsonNode path) {
        return path.valueStream().map(JsonNode::asString).map(Hash::parse).toList();
    }

    private static String verify(Path export) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        AuditVerifier.run(out, out, export.toString());
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Waiting;

/**
 * Nothing that tells of a patient or an illness, and no secret, stands where others may read it. The last of the journeys, so
 * that it also reads what the others left behind.
 */
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakIT {

    private final Haystacks fleet = new Haystacks(Fleet.stack());
    private final MarkedVisit visit = new MarkedVisit();
    private String appointment = "";
    private String patient = "";

    @BeforeAll
    void aVisitLeavesItsTraces() {
        appointment = visit.walk();
        patient = visit.players().patient().person().claims().path("sub").asString();
        visit.words().put("name of the patients of other journeys", "Thuý Hằng");
        visit.words().put("symptom in other journeys", "đau họng, ho khan");
        visit.words().put("note of a diagnosis in other journeys", "Viêm họng cấp");
        Waiting.until(
                "the end of the visit in the audit log",
                Duration.ofSeconds(90),
                () -> visit.players().auditor().recordsOf(appointment),
                answer -> answer.ok() && answer.text().contains("appointment.fulfilled"));
    }

    @Test
    void logsTellNothing() throws Exception {
        Map<String, String> logs = fleet.logs();

        assertThat(logs.keySet()).contains("medical-records-service.log", "keycloak.log", "postgres.log");
        assertThat(logs.get("medical-records-service.log")).contains("Started ");
        assertClean(logs);
    }

    @Test
    void eventsAndDeadLettersTellNothing() {
        Map<String, String> topics = fleet.topics();

        assertThat(topics.get("examination")).contains(appointment).contains(patient);
        assertThat(topics.get("audit")).contains(patient);
        assertClean(topics);
    }

    @Test
    void metricsTellNothing() throws Exception {
        Map<String, String> metrics = fleet.metrics();

        assertThat(metrics.values()).allMatch(text -> text.contains("jvm_memory_used_bytes"));
        assertThat(metrics.get("medical-records-service")).contains("/api/patients/me");
        assertClean(metrics);
    }

    @Test
    void databasesTellNothing() throws Exception {
        Map<String, String> tables = fleet.tables();

        assertThat(tables.get("records.patient_version")).contains(patient);
        assertThat(tables.get("prescription.signed_document")).contains("\"hash\"");
        assertClean(tables);
    }

    @Test
    void theAuditLogTellsNothing() {
        String export = visit.players().auditor().export().expect(200).text();

        assertThat(export).contains(patient).contains("prescription.dispensed");
        assertClean(Map.of("audit log", export));
    }

    @Test
    void problemsTellNothing() {
        Map<String, String> problems = new LinkedHashMap<>();
        for (Answer refusal : visit.refusals()) {
            assertThat(refusal.status()).as(refusal.request()).isBetween(400, 499);
            problems.put(problems.size() + " " + refusal.status() + " " + refusal.problem(), refusal.text());
        }

        assertThat(problems).hasSizeGreaterThan(6);
        assertThat(problems.values()).allMatch(text -> text.contains("\"code\""));
        // Whoever made up a field is told which one is unknown; nobody else reads the answer.
        Map<String, String> words = new LinkedHashMap<>(visit.words());
        words.remove(MarkedVisit.UNKNOWN_FIELD);
        assertClean(problems, words);
    }

    @Test
    void noSecretIsLoggedOrGivenAsAnArgument() throws Exception {
        Map<String, String> secrets = new TreeMap<>();
        Path home = fleet.stack().settings().home().resolve("secrets");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String secret = Files.readString(file).strip();
                if (secret.length() >= 12 && secret.length() < 200) {
                    secrets.put(home.relativize(file).toString(), secret);
                }
            }
        }
        assertThat(secrets).containsKey("medical-records-service/telehealth.token.pin");
        Needles needles = new Needles(secrets);

        Map<String, String> commandLines = fleet.commandLines();
        assertThat(commandLines.get("medical-records-service")).contains("-jar");
        assertThat(found(needles, commandLines)).isEmpty();
        assertThat(found(needles, fleet.logs())).isEmpty();
        assertThat(found(needles, fleet.topics())).isEmpty();
        assertThat(found(needles, fleet.tables())).isEmpty();
    }

    private void assertClean(Map<String, String> texts) {
        assertClean(texts, visit.words());
    }

    private static void assertClean(Map<String, String> texts, Map<String, String> words) {
        assertThat(found(new Needles(words), texts)).isEmpty();
        assertThat(found(new Needles(Map.of("control", control(texts))), texts))
                .as("what is there is found")
                .isNotEmpty();
    }

    /** Something that stands in the longest of the texts. */
    private static String control(Map<String, String> texts) {
        String longest = texts.values().stream()
                .reduce((one, other) -> one.length() >= other.length() ? one : other)
                .orElseThrow();
        return longest.substring(longest.length() / 2, Math.min(longest.length(), longest.length() / 2 + 24));
    }

    private static Map<String, Set<String>> found(Needles needles, Map<String, String> texts) {
        Map<String, Set<String>> found = new TreeMap<>();
        texts.forEach((where, text) -> {
            Set<String> names = needles.in(text);
            if (!names.isEmpty()) {
                found.put(where, names);
            }
        });
        return found;
    }
}

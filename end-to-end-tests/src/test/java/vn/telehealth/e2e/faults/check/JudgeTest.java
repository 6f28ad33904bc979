package vn.telehealth.e2e.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.telehealth.e2e.faults.evidence.Evidence;
import vn.telehealth.e2e.faults.evidence.Operation;

/** Evidence is changed as each kind of failure would change it, and every one is found. */
class JudgeTest {

    private final World world = new World();

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(Judge.judge(world.evidence())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void findsSabotage(Sabotage sabotage) {
        assertThat(rules(sabotage.of(world.evidence())))
                .contains(
                        switch (sabotage) {
                            case LOST_EVENT -> "ChangesAreTold";
                            case INBOX_SWITCHED_OFF -> "NothingTwice";
                            case DOUBLED_DISPENSE -> "MedicinesHandedOutOnce";
                            case EDITED_AUDIT_RECORD -> "LogIsSigned";
                            case ANSWER_THAT_WROTE_NOTHING -> "AnswersAreWritten";
                        });
    }

    @Test
    void findsAnInboxThatIsSwitchedOff() {
        world.event("ev9", "prescription.drafted.v1", "t3", "ev4", "p1", "prescriptionId", "p1");
        world.change("p1", 9, "drafted");

        assertThat(rules()).containsExactly("NothingTwice");
    }

    @Test
    void findsALostEvent() {
        world.events.removeIf(event -> event.type().equals("prescription.created.v1"));

        assertThat(rules()).contains("AnswersHold", "ChangesAreTold");
    }

    @Test
    void findsADoubledDispense() {
        world.dispensed("d2", "t6", "ev9", 4);

        assertThat(rules()).containsOnly("MedicinesHandedOutOnce");
    }

    @Test
    void findsAnEditedAuditRecord() {
        List<String> records = new ArrayList<>(world.evidence().log().records());
        records.set(3, records.get(3).replace("\"index\"", "\"details\":{},\"index\""));

        assertThat(rules(world.withLog(records))).containsExactly("LogIsSigned");
    }

    @Test
    void findsAnAnswerThatWroteNothing() {
        world.answered(Operation.BOOK, "s2", "t6", 201, "{\"appointmentId\":\"v2\"}");

        assertThat(rules()).containsExactlyInAnyOrder("AnswersHold", "AnswersAreWritten");
    }

    @Test
    void findsARefusalThatTookEffect() {
        world.answered(Operation.HOLD, "p1", "t6", 409, "{}");
        world.event("ev9", "prescription.held.v1", "t6", "", "p1", "prescriptionId", "p1");
        world.change("p1", 4, "held");

        assertThat(rules()).containsExactly("AnswersHold");
    }

    @Test
    void findsARequestWithoutAnswerThatTookEffectTwice() {
        unansweredHold("t6-1", "ev9");
        unansweredHold("t6-2", "ev10");

        assertThat(rules()).containsExactly("AnswersHold");
    }

    @Test
    void findsARetryThatDeniesWhatWasDone() {
        unansweredHold("t6-1", "ev9");
        world.answered(Operation.HOLD, "p1", "t6-2", 409, "{}");

        assertThat(rules()).containsExactly("AnswersHold");
    }

    @Test
    void acceptsARequestWithoutAnswerThatTookEffectOnce() {
        unansweredHold("t6-1", "ev9");
        world.unanswered(Operation.HOLD, "p1", "t6-2");

        assertThat(rules()).isEmpty();
    }

    @Test
    void findsTwoAnswersToOneWish() {
        world.answered(Operation.BOOK, "s1", "t1", 201, "{\"appointmentId\":\"v9\"}");

        assertThat(rules()).contains("AnswersHold");
    }

    @Test
    void findsAVisitWithoutEnd() {
        world.first("appointment.appointment").put("state", "EXAMINED");

        assertThat(rules()).contains("VisitsEnd");
    }

    @Test
    void findsAVisitThatWaitsForNobody() {
        world.row(Evidence.AT_REST, "appointment", "v1", "state", "EXAMINED", "examination", "COMPLETED");

        assertThat(rules()).containsExactly("VisitsEnd");
    }

    @Test
    void acceptsAVisitThatWaitsForItsPhysician() {
        world.row(Evidence.AT_REST, "appointment", "v1", "state", "BOOKED", "examination", "RETURNED");

        assertThat(rules()).isEmpty();
    }

    @Test
    void findsPartsThatDisagree() {
        world.first("examination.examination").put("status", "VOIDED");

        assertThat(rules()).containsExactly("PartsAgree");
    }

    @Test
    void findsADispenseAfterTheRevocation() {
        world.table("prescription.prescription_version").removeIf(row -> "dispensed".equals(row.get("action")));
        world.change("p1", 3, "revoked");
        world.change("p1", 4, "dispensed");
        world.event("ev9", "prescription.revoked.v1", "t6", "", "p1", "prescriptionId", "p1");

        assertThat(rules()).containsExactly("MedicinesHandedOutOnce");
    }

    @Test
    void findsAnEventThatIsNotInTheLogAndARecordOfNone() {
        List<String> records = new ArrayList<>(world.evidence().log().records());
        records.set(1, records.get(1).replace("ev2", "ev0"));

        assertThat(rules(world.withLog(records))).contains("LogHasAll");
    }

    @Test
    void findsALogThatWasCutOff() {
        List<String> records = world.evidence().log().records();

        assertThat(rules(world.withLog(records.subList(0, records.size() - 1)))).contains("LogIsSigned");
    }

    @Test
    void findsWhatIsLeftBehind() {
        world.backlog.put("outbox rows of appointment", 1L);
        world.letters.add("appointment.dlt: appointment.created.v1");

        assertThat(Judge.judge(world.evidence()))
                .hasSize(2)
                .allMatch(finding -> finding.rule().equals("NothingLeftBehind"));
    }

    @Test
    void sharesNoCodeWithWhatItJudges() throws Exception {
        Path sources = Path.of("src/test/java", Judge.class.getPackageName().replace('.', '/'));
        List<String> foreign = new ArrayList<>();
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("import vn.telehealth."))
                        .filter(line -> !line.startsWith("import vn.telehealth.e2e.faults.evidence."))
                        .forEach(foreign::add);
            }
        }

        assertThat(foreign).isEmpty();
    }

    private void unansweredHold(String trace, String event) {
        world.unanswered(Operation.HOLD, "p1", trace);
        world.event(event, "prescription.held.v1", trace, "", "p1", "prescriptionId", "p1");
        world.change("p1", 4 + world.events.size(), "held");
    }

    private List<String> rules() {
        return rules(world.evidence());
    }

    private static List<String> rules(Evidence evidence) {
        return Judge.judge(evidence).stream().map(Finding::rule).distinct().toList();
    }
}

package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** A process that dies while it issues. */
class CrashIT extends RunningService {

    @Autowired
    private Environment environment;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder;

    @Test
    void leavesADraftAndNothingElseAndTheSameRequestIssuesItLater() throws Exception {
        Calls calls = new Calls(http);
        UUID physician = ward.physician();
        Visit visit = ward.visit(physician, Ward.paracetamol(5));
        UUID id = ward.prescription(visit);
        TokenBuilder token = TestTokens.physician(physician);
        String key = Calls.newKey();

        try (SecondInstance second = SecondInstance.start(environment, folder.resolve("log"))) {
            transaction.executeWithoutResult(status -> {
                // This one may take as long as the other needs to come so far.
                jdbc.sql("set local transaction_timeout = 0").update();
                jdbc.sql("set local idle_in_transaction_session_timeout = 0").update();
                // All but the paper is written by then: the commit stops at its door.
                jdbc.sql("lock table paper in exclusive mode").update();
                second.issue(token.bearer(), id, key);
                // A process just started answers its first request slowly.
                await().atMost(Duration.ofSeconds(30)).until(this::someoneWaitsForPaper);
                second.kill();
            });
        }
        await().until(() -> !someoneWaitsForPaper());

        assertThat(ward.status(id)).isEqualTo("DRAFT");
        assertThat(ward.version(id)).isEqualTo(1);
        assertThat(ward.events(visit.appointmentId(), "prescription.created.v1"))
                .isEmpty();
        assertThat(count("signed_document", id)).isZero();
        assertThat(count("paper", id)).isZero();
        assertThat(count("prescription_line", id)).isZero();
        String reserved = jdbc.sql(
                        "select facility || random || '-C' from prescription_code where prescription_id = :id")
                .param("id", id)
                .query(String.class)
                .single();

        calls.issue(token, id, 1, key)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(reserved);
        assertThat(count("paper", id)).isEqualTo(1);
        assertThat(ward.events(visit.appointmentId(), "prescription.created.v1"))
                .hasSize(1);
    }

    private boolean someoneWaitsForPaper() {
        return jdbc.sql("""
                select exists (select from pg_stat_activity
                where wait_event_type = 'Lock' and query like 'insert into paper%')""").query(Boolean.class).single();
    }

    private int count(String table, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where prescription_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}

package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;

/** A hundred at once, through the gateway. */
class ExactlyOnceIT {

    private static final int CALLERS = 100;

    @Test
    void oneOfAHundredDispensesSucceeds() throws Exception {
        Players players = Players.meet();
        Answer issued = players.issued(players.examinedVisit());
        String id = issued.text("prescriptionId");
        String qr = players.physician().file(id, "qr", "text/plain").expect(200).text();

        List<Answer> answers = atOnce(() -> players.pharmacy().dispense(id, qr, Api.idempotencyKey()));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(CALLERS - 1);
    }

    @Test
    void oneOfManyBookingsOfASlotWins() throws Exception {
        Players players = Players.meet();
        String slot = players.freeSlot();

        List<Answer> answers = atOnce(() -> players.patient().book(slot));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(CALLERS - 1);
    }

    @Test
    void aRepeatedRequestHasOneEffectAndTheSameAnswer() throws Exception {
        Players players = Players.meet();
        Answer issued = players.issued(players.examinedVisit());
        String id = issued.text("prescriptionId");
        String qr = players.physician().file(id, "qr", "text/plain").expect(200).text();
        var key = Api.idempotencyKey();

        List<Answer> answers = atOnce(() -> players.pharmacy().dispense(id, qr, key));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().map(Answer::json).distinct()).hasSize(1);
    }

    private static List<Answer> atOnce(Supplier<Answer> request) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                calls.add(request::get);
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}

package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.PatientClient;

/** New keys on a working day: people read and write while rows are sealed anew. */
class KeyRotationIT {

    private final Players players = Players.meet();
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void rotatesWhilePeopleWork() throws Exception {
        String prescription = players.issued(players.examinedVisit()).text("prescriptionId");
        byte[] paper = paper(prescription);

        try (ExecutorService people = Executors.newSingleThreadExecutor()) {
            Future<Integer> work = people.submit(() -> work(prescription));
            Tool rotated = rotate();

            assertThat(rotated.exitCode()).as(rotated.err()).isZero();
            assertThat(rotated.out())
                    .contains("medical-records-service: all rows are sealed with key")
                    .contains("prescription-service: all rows are sealed with key");
            System.out.printf("while keys were rotated: %d requests%n%s%n", work.get(), rotated.out());
        }
        assertThat(paper(prescription)).isEqualTo(paper);
        players.patient().person().api().get("/api/patients/me").expect(200);
    }

    private Tool rotate() throws IOException, InterruptedException {
        try {
            return Command.program("rotate-keys", "--wrapping", "medical-records-service", "prescription-service");
        } finally {
            done.set(true);
        }
    }

    private int work(String prescription) {
        int count = 0;
        while (!done.get()) {
            Answer seen = Patiently.ask(() -> players.patient().person().api().get("/api/patients/me"))
                    .expect(200);
            String name = "Phạm Thị " + (count % 2 == 0 ? "Mai" : "Đào");
            Patiently.ask(() -> players.patient()
                            .person()
                            .api()
                            .put("/api/patients/me", PatientClient.profile(name), Api.ifMatch(seen.header("ETag"))))
                    .expect(200);
            Patiently.ask(() -> players.pharmacy().verifyById(prescription)).expect(200);
            count += 3;
        }
        assertThat(count).isPositive();
        return count;
    }

    private byte[] paper(String prescription) {
        return Patiently.ask(() -> players.physician().file(prescription, "pdf", "application/pdf"))
                .expect(200)
                .bytes();
    }
}

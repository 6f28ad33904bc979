package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.telehealth.prescription.application.issue.CompleteProofs;

/** The health authority is away while a physician signs. */
class ProofsIT extends RunningService {

    @Autowired
    private CompleteProofs proofs;

    @Test
    void issuingGoesOnAndProofsAreAddedLater() throws IOException {
        Calls calls = new Calls(http);
        UUID physician = ward.physician();
        UUID first = ward.prescription(ward.visit(physician, Ward.paracetamol(5)));
        calls.issue(physician, first, 1).expectStatus().isOk();
        UUID second = ward.prescription(ward.visit(physician, Ward.paracetamol(5)));

        AUTHORITY.stop();
        try {
            calls.issue(physician, second, 1).expectStatus().isOk();
            assertThat(missing(second)).contains("TIME_STAMP");
            proofs.run();
            assertThat(missing(second)).contains("TIME_STAMP");
        } finally {
            AUTHORITY.startAgain();
        }
        String signature = column(second, "jws");

        await().untilAsserted(() -> {
            proofs.run();
            assertThat(missing(second)).isEqualTo("{}");
        });
        assertThat(column(second, "jws")).isEqualTo(signature);
    }

    private String missing(UUID id) {
        return column(id, "missing");
    }

    private String column(UUID id, String name) {
        return jdbc.sql("select " + name + "::text from signed_document where prescription_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}

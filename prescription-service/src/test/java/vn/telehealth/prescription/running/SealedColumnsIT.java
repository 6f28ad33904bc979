package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.telehealth.prescription.domain.document.SignedStore;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.test.token.TestTokens;

/** What a thief of the database gets, and that all of it survives a new key. */
@TestPropertySource(
        properties = {
            "telehealth.sealing.poll=200ms",
            "telehealth.sealing.active-lifetime=100ms",
            "telehealth.sealing.grace=1s",
            "telehealth.sealing.batch=2"
        })
class SealedColumnsIT extends RunningService {

    private static final List<String> TABLES =
            List.of("visit", "prescription", "prescription_version", "signed_document", "paper", "dispensation");

    @Autowired
    private SignedStore store;

    private UUID id;
    private Pharmacist pharmacist;
    private Calls calls;

    @BeforeEach
    void issuesAndDispenses() {
        UUID physician = ward.physician();
        pharmacist = ward.pharmacist();
        calls = new Calls(http);
        id = ward.prescription(ward.visit(physician, Ward.paracetamol(10)));
        calls.issue(physician, id, 1).expectStatus().is2xxSuccessful();
        calls.dispense(
                        pharmacist,
                        id,
                        Calls.newKey(),
                        Map.of("pharmacistId", pharmacist.id(), "qr", ward.qr(id), "note", "đã dặn uống sau ăn"))
                .expectStatus()
                .is2xxSuccessful();
    }

    @Test
    void nothingOfPatientOrDiagnosisIsReadable() {
        for (String table : TABLES) {
            String rows = String.join(
                    "\n",
                    jdbc.sql("select row_to_json(t)::text from " + table + " t")
                            .query((row, number) -> unhexed(row.getString(1)))
                            .list());
            assertThat(rows)
                    .as(table)
                    .contains("data_key")
                    .doesNotContain("Hương", "Huong", "diagnoses\":[", "J02.9", "Paracetamol", "PARA-500", "uống sau");
        }
    }

    @Test
    void everythingIsReadableUnderANewKey() {
        byte[] paper = paper();
        jdbc.sql("insert into key_rotation (wrapping, requested_by) values (true, 'test')")
                .update();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select not exists (select from key_rotation where finished_at is null)")
                        .query(Boolean.class)
                        .single());

        int key = jdbc.sql("select id from data_key where purpose = 'SEAL'")
                .query(Integer.class)
                .single();
        for (String table : TABLES) {
            assertThat(jdbc.sql("select distinct data_key from " + table + " where data_key is not null")
                            .query((row, number) -> row.getInt(1))
                            .list())
                    .as(table)
                    .containsExactly(key);
        }
        calls.post(TestTokens.pharmacy(pharmacist.pharmacyId()), "/api/prescriptions/verify", Map.of("qr", ward.qr(id)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.signature.valid")
                .isEqualTo(true);
        assertThat(paper()).isEqualTo(paper);
        assertThat(jdbc.sql("select payload from outbox where payload like '%key.rotate%'")
                        .query(String.class)
                        .single())
                .contains("\"requestedBy\":\"test\"");
    }

    private byte[] paper() {
        return store.paper(id).orElseThrow().pdf();
    }

    private static String unhexed(String row) {
        return Pattern.compile("\\\\\\\\x([0-9a-f]+)")
                .matcher(row)
                .replaceAll(hex -> Matcher.quoteReplacement(
                        new String(HexFormat.of().parseHex(hex.group(1)), StandardCharsets.UTF_8)));
    }
}

package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.telehealth.platform.token.HsmToken;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.test.token.TestTokens;

/** Who fetches narcotics and psychotropics shows an identity paper; it is kept sealed, and nowhere else. */
@ExtendWith(OutputCaptureExtension.class)
class RecipientIT extends RunningService {

    private static final String NAME = "Phạm Thị Người Nhận";
    private static final String NUMBER = "079185004321";
    private static final Map<String, Object> RECIPIENT = Map.of("name", NAME, "idKind", "CCCD", "idNumber", NUMBER);

    @Autowired
    private HsmToken token;

    private Calls calls;
    private UUID physician;
    private UUID id = new UUID(0, 0);
    private Pharmacist pharmacist;

    @BeforeEach
    void thereIsAPharmacy() {
        calls = new Calls(http);
        physician = ward.physician();
        pharmacist = ward.pharmacist();
    }

    @ParameterizedTest
    @CsvSource({"MORPHINE-10-XR, N", "DIAZEPAM-5-TAB, H"})
    void isNeededForControlledMedicinesAndSealed(String medicine, String kind, CapturedOutput output) {
        issue(medicine);

        dispense(null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("dispense-refused")
                .jsonPath("$.reason")
                .isEqualTo("recipient-not-identified");
        dispense(Map.of("name", NAME, "idKind", "CCCD", "idNumber", "123"))
                .expectStatus()
                .isEqualTo(409);
        dispense(RECIPIENT).expectStatus().isOk();

        byte[] sealed = recipients().getFirst();
        byte[] purpose = ("recipient|" + dispensation()).getBytes(StandardCharsets.UTF_8);
        assertThat(new String(token.open("recipients", sealed, purpose), StandardCharsets.UTF_8))
                .contains(NAME, NUMBER, "CCCD");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain(NUMBER);
        assertThat(everythingWritten()).isNotEmpty().noneMatch(text -> text.contains(NUMBER) || text.contains(NAME));
        assertThat(output.getAll()).doesNotContain(NUMBER).doesNotContain(NAME);
        assertThat(code()).endsWith("-" + kind);
    }

    @Test
    void isNeitherNeededNorKeptForOthers() {
        issue("PARA-500-TAB");

        dispense(RECIPIENT).expectStatus().isOk();

        assertThat(jdbc.sql("select recipient is null from dispensation where prescription_id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void anAttemptThatIsRefusedIsAudited() {
        issue("DIAZEPAM-5-TAB");

        dispense(null).expectStatus().isEqualTo(409);

        assertThat(everythingWritten())
                .filteredOn(text -> text.contains("\"prescription.dispense\""))
                .singleElement()
                .asString()
                .contains("recipient-not-identified", "FAILED", id.toString());
    }

    private void issue(String medicine) {
        id = ward.prescription(ward.visit(physician, Ward.line(medicine, 10, 5)));
        Map<String, Object> draft = new HashMap<>(DraftsIT.body(medicine, 5));
        draft.put("patientCommitment", true);
        calls.put(TestTokens.physician(physician), "/api/prescriptions/" + id, "\"1\"", draft)
                .expectStatus()
                .isOk();
        calls.issue(physician, id, 2).expectStatus().isOk();
    }

    private ResponseSpec dispense(@Nullable Map<String, Object> recipient) {
        Map<String, Object> body = new HashMap<>(Map.of("pharmacistId", pharmacist.id(), "qr", ward.qr(id)));
        if (recipient != null) {
            body.put("recipient", recipient);
        }
        return calls.dispense(pharmacist, id, Calls.newKey(), body);
    }

    private List<byte[]> recipients() {
        return jdbc.sql("select recipient from dispensation where prescription_id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("recipient"))
                .list();
    }

    private UUID dispensation() {
        return jdbc.sql("select id from dispensation where prescription_id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    private String code() {
        return jdbc.sql("select code from prescription where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Events, audit, history, stored answers and what was sold. */
    private List<String> everythingWritten() {
        List<String> written = new ArrayList<>(jdbc.sql("""
                select payload from outbox where payload like '%' || :id || '%'
                union all select details::text from prescription_version where prescription_id = :id::uuid
                union all select coalesce(answer, '') || fingerprint from idempotent_request""")
                .param("id", id.toString())
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list());
        jdbc.sql("select id from dispensation where prescription_id = :id")
                .param("id", id)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .forEach(dispensation -> written.add(opened("dispensation", "id", "snapshot", dispensation)));
        return written;
    }
}

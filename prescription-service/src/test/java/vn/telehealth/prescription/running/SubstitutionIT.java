package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;

/** Another medicine than the prescribed one. */
class SubstitutionIT extends RunningService {

    private Calls calls;
    private UUID id;
    private Pharmacist pharmacist;

    @BeforeEach
    void aPrescriptionIsIssued() {
        calls = new Calls(http);
        UUID physician = ward.physician();
        id = ward.prescription(ward.visit(physician, Ward.paracetamol(5)));
        calls.issue(physician, id, 1).expectStatus().isOk();
        pharmacist = ward.pharmacist();
    }

    @Test
    void anotherMedicineNeedsADegreeConsentAndTheSameIngredient() {
        jdbc.sql("""
                insert into medicine select 'PARA-HAPACOL', ingredients, atc, strength, form, unit, route, kind, 'Hapacol',
                    biological, poisonous, supplement, search from medicine where code = 'PARA-500-TAB'
                on conflict do nothing""").update();
        Pharmacist assistant = ward.pharmacist(false);

        substitute(assistant, "PARA-HAPACOL", true).expectStatus().isEqualTo(409);
        substitute(pharmacist, "PARA-HAPACOL", false).expectStatus().isEqualTo(409);
        substitute(pharmacist, "IBUPROFEN-400-TAB", true)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("substitution");
        substitute(pharmacist, "PARA-HAPACOL", true).expectStatus().isOk();

        UUID dispensation = jdbc.sql("select id from dispensation where prescription_id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
        assertThat(new JsonMapper()
                        .readTree(opened("dispensation", "id", "snapshot", dispensation))
                        .at("/lines/0/soldName")
                        .asString())
                .isEqualTo("Paracetamol (Hapacol)");
    }

    /** Law on Pharmacy 105/2016/QH13, Art. 81: of the same ingredient, strength and route; each alone apart from it is one too many. */
    @ParameterizedTest
    @CsvSource({"PARA-250-SAME,250 mg,ORAL,409", "PARA-500-SUP,500 mg,RECTAL,409", "PARA-500-SAME,500 mg,ORAL,200"})
    void anotherMedicineHasTheSameStrengthAndRoute(String code, String strength, String route, int status) {
        jdbc.sql("""
                insert into medicine select :code, ingredients, atc, :strength, form, unit, :route, kind, brand,
                    biological, poisonous, supplement, search from medicine where code = 'PARA-500-TAB'
                on conflict do nothing""")
                .param("code", code)
                .param("strength", strength)
                .param("route", route)
                .update();

        ResponseSpec answer = substitute(pharmacist, code, true);

        answer.expectStatus().isEqualTo(status);
        if (status == 409) {
            answer.expectBody().jsonPath("$.reason").isEqualTo("substitution");
        }
        assertThat(ward.status(id)).isEqualTo(status == 409 ? "ISSUED" : "USED");
    }

    private ResponseSpec substitute(Pharmacist who, String medicine, boolean consented) {
        return dispense(
                who,
                Calls.newKey(),
                Map.of(
                        "line",
                        1,
                        "quantity",
                        10,
                        "substitution",
                        Map.of("medicineCode", medicine, "reason", "Hết hàng", "buyerConsented", consented)));
    }

    private ResponseSpec dispense(Pharmacist who, String key, Map<String, Object> line) {
        return calls.dispense(
                who, id, key, Map.of("pharmacistId", who.id(), "qr", ward.qr(id), "lines", List.of(line)));
    }
}

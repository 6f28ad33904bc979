package vn.telehealth.records.patient.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.records.patient.rest.PatientClient.lan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@ServiceTest
class ProfileValidationIT {

    private final TokenBuilder patient = TestTokens.patient(UUID.randomUUID());

    @Autowired
    private RestTestClient http;

    @ParameterizedTest
    @CsvSource({
        "legalName,Lan 2,name-malformed",
        "legalName,,not-null",
        "address,HN,text-length",
        "telephone,12345,telephone-malformed",
        "cccd,12345,cccd-malformed",
        "cccd,001192012345,cccd-birth-year-differs",
        "cccd,001091012345,cccd-sex-differs",
        "insuranceCard,GD9,insurance-card-malformed",
        "birthDate,2999-01-01,birth-date-out-of-range",
    })
    void namesTheFieldAndTheRule(String field, String value, String code) {
        new PatientClient(http)
                .put(patient, lan(field, value), null)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("profile-refused")
                .jsonPath("$.errors[*].field")
                .value((List<String> fields) -> assertThat(fields).contains(field))
                .jsonPath("$.errors[*].code")
                .value((List<String> codes) -> assertThat(codes).contains(code));
    }

    @Test
    void namesAllFieldsAtOnce() {
        Map<String, Object> body = Map.of(
                "legalName", "Lan 2",
                "sex", "FEMALE",
                "birthDate", "1991-04-12",
                "telephone", "x",
                "guardian", Map.of("name", "Bà"),
                "allergies", Arrays.asList(Map.of("substance", "Penicillin", "atc", "?"), null),
                "weight", Map.of("kg", 0, "measuredOn", "2026-01-01"));

        new PatientClient(http)
                .put(patient, body, null)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value((List<String> fields) -> assertThat(fields)
                        .containsExactlyInAnyOrder(
                                "legalName",
                                "address",
                                "telephone",
                                "guardian.relation",
                                "guardian.telephone",
                                "allergies[0].atc",
                                "allergies[1]",
                                "weight.kg"));
    }

    @Test
    void refusesUnknownFieldsAndEnums() {
        new PatientClient(http)
                .put(patient, lan("nickname", "Lan"), null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("nickname");
        new PatientClient(http)
                .put(patient, lan("sex", "F"), null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("sex");
    }

    @Test
    void keepsAFullProfileAsItWasWritten() {
        Map<String, Object> guardian = Map.of(
                "name", "Trần Văn Đức", "relation", "FATHER", "telephone", "+84987654321", "cccd", "079085000001");
        var body = lan("guardian", guardian);
        body.put("cccd", "001191012345");
        body.put("insuranceCard", "GD4010123456789");
        body.put(
                "allergies", List.of(Map.of("substance", "Hải sản"), Map.of("substance", "Penicillin", "atc", "J01C")));
        body.put("weight", Map.of("kg", 52.5, "measuredOn", "2026-01-01"));
        new PatientClient(http).put(patient, body, null).expectStatus().isCreated();

        new PatientClient(http)
                .get(patient, "/api/patients/me")
                .expectBody()
                .jsonPath("$.profile.guardian.name")
                .isEqualTo("Trần Văn Đức")
                .jsonPath("$.profile.guardian.cccd")
                .isEqualTo("079085000001")
                .jsonPath("$.profile.allergies[0].substance")
                .isEqualTo("Hải sản")
                .jsonPath("$.profile.allergies[1].atc")
                .isEqualTo("J01C")
                .jsonPath("$.profile.weight.kg")
                .isEqualTo(52.5)
                .jsonPath("$.profile.insuranceCard")
                .isEqualTo("GD4010123456789");
    }

    @Test
    void warnsInTheLanguageOfTheReader() {
        new PatientClient(http)
                .put(patient, lan("cccd", "005191012345"), null)
                .expectStatus()
                .isCreated();

        new PatientClient(http)
                .get(patient, "/api/patients/me", "vi")
                .expectBody()
                .jsonPath("$.warnings[0].code")
                .isEqualTo("cccd-province-unknown")
                .jsonPath("$.warnings[0].message")
                .isEqualTo("bắt đầu bằng mã tỉnh chưa biết: vui lòng kiểm tra lại");
    }
}

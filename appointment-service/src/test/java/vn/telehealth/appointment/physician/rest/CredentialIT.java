package vn.telehealth.appointment.physician.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.Api.json;
import static vn.telehealth.appointment.testing.Api.uuid;
import static vn.telehealth.appointment.testing.Clinic.firstAdmin;
import static vn.telehealth.appointment.testing.Clinic.newPhysician;
import static vn.telehealth.appointment.testing.Clinic.secondAdmin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.appointment.testing.IdentityProvider;
import vn.telehealth.appointment.testing.Recorded;
import vn.telehealth.test.token.TestTokens;

@AppointmentServiceTest
class CredentialIT {

    private static final Map<String, String> REASON = Map.of("reason", "Đã gia hạn chứng chỉ");

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private IdentityProvider identity;

    @Autowired
    private Recorded recorded;

    @Test
    void oneAdminEntersAnotherApprovesAndThePhysicianIsInvited() {
        Map<String, Object> entry = newPhysician(clinic.facility());
        JsonNode entered = json(api.post(firstAdmin(), "/api/physicians", entry), 201);
        UUID id = uuid(entered, "physicianId");
        assertThat(entered.get("status").asString()).isEqualTo("ENTERED");
        assertThat(entered.get("account").get("state").asString()).isEqualTo("NONE");
        assertThat(identity.calls(String.valueOf(entry.get("email")))).isEmpty();

        JsonNode approved = json(api.post(secondAdmin(), "/api/physicians/" + id + "/approval"), 200);

        assertThat(approved.get("status").asString()).isEqualTo("APPROVED");
        assertThat(approved.get("account").get("state").asString()).isEqualTo("READY");
        assertThat(identity.calls(String.valueOf(entry.get("email"))))
                .containsExactly("invite " + entry.get("email") + " to TOTP");
        assertThat(recorded.types(id)).containsExactly("physician.registered.v1", "physician.approved.v1");
        JsonNode event = recorded.last(id, "physician.approved.v1").get("data");
        assertThat(event.get("accountId").asString())
                .isEqualTo(approved.get("account").get("accountId").asString());
        assertThat(event.get("licenceNo").asString()).isEqualTo(entry.get("licenceNo"));
        assertThat(recorded.audited("physician.approve", id, "SUCCESS")).isOne();
    }

    @Test
    void thePhysicianIsInvitedToTheSecondFactorThatWasEnteredAndApproved() {
        Map<String, Object> entry = newPhysician(clinic.facility());
        entry.put("secondFactor", "WEBAUTHN");
        JsonNode entered = json(api.post(firstAdmin(), "/api/physicians", entry), 201);
        assertThat(entered.get("secondFactor").asString())
                .as("the approving admin sees it")
                .isEqualTo("WEBAUTHN");

        api.post(secondAdmin(), "/api/physicians/" + uuid(entered, "physicianId") + "/approval")
                .expectStatus()
                .isOk();

        assertThat(identity.calls(String.valueOf(entry.get("email"))))
                .containsExactly("invite " + entry.get("email") + " to WEBAUTHN");
    }

    @Test
    void suspensionEndsSignInAtOnceAndReinstatementTakesTwo() {
        UUID id = clinic.approvedPhysician();
        assertThat(identity.isEnabled(id)).isTrue();

        clinic.suspend(id);
        assertThat(identity.isEnabled(id)).isFalse();
        assertThat(recorded.last(id, "physician.suspended.v1")
                        .get("data")
                        .get("reasonCode")
                        .asString())
                .isEqualTo("UNDER_INVESTIGATION");
        api.get(firstAdmin(), "/api/physicians/" + id).expectStatus().isNotFound();

        api.post(firstAdmin(), "/api/physicians/" + id + "/reinstatement-request", REASON)
                .expectStatus()
                .isOk();
        assertThat(identity.isEnabled(id)).isFalse();
        api.post(firstAdmin(), "/api/physicians/" + id + "/reinstatement")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("four-eyes-required");
        JsonNode reinstated = json(api.post(secondAdmin(), "/api/physicians/" + id + "/reinstatement"), 200);

        assertThat(identity.isEnabled(id)).isTrue();
        assertThat(reinstated.get("decisions")).hasSize(5);
        assertThat(reinstated.get("decisions").get(2).get("reason").asString()).endsWith("Đang xác minh");
        assertThat(recorded.types(id))
                .containsExactly(
                        "physician.registered.v1",
                        "physician.approved.v1",
                        "physician.suspended.v1",
                        "physician.reinstated.v1");
        api.get(firstAdmin(), "/api/physicians/" + id).expectStatus().isOk();
    }

    @Test
    void theSameLicenceIsEnteredOnceUntilItIsRejected() {
        Map<String, Object> entry = newPhysician(clinic.facility());
        UUID id = uuid(json(api.post(firstAdmin(), "/api/physicians", entry), 201), "physicianId");

        api.post(firstAdmin(), "/api/physicians", entry)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("physician-exists")
                .jsonPath("$.errors[0].code")
                .isEqualTo("taken");
        api.post(secondAdmin(), "/api/physicians/" + id + "/rejection", Map.of("reason", "Sai họ tên"))
                .expectStatus()
                .isOk();
        api.post(firstAdmin(), "/api/physicians", entry).expectStatus().isCreated();
    }

    @ParameterizedTest
    @CsvSource({"licenceNo,licenceNo", "interopCode,interopCode", "email,email"})
    void saysWhichFieldIsTaken(String shared, String field) {
        Map<String, Object> first = newPhysician(clinic.facility());
        api.post(firstAdmin(), "/api/physicians", first).expectStatus().isCreated();
        Map<String, Object> second = newPhysician(String.valueOf(first.get("facilityCode")));
        second.put(shared, String.valueOf(first.get(shared)));

        api.post(firstAdmin(), "/api/physicians", second)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void decisionsThatDoNotFitAreConflicts() {
        UUID id = clinic.approvedPhysician();

        for (String decision : List.of("approval", "reinstatement")) {
            api.post(secondAdmin(), "/api/physicians/" + id + "/" + decision)
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("physician-state")
                    .jsonPath("$.physicianStatus")
                    .isEqualTo("APPROVED");
        }
        api.post(secondAdmin(), "/api/physicians/" + UUID.randomUUID() + "/approval")
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "licenceNo,x,pattern",
        "email,lan,email",
        "fullName,' ',not-blank",
        "specialty,MAGIC,invalid",
        "secondFactor,SMS,invalid",
        "facilityCode,1,pattern",
        "nickname,Lan,unknown-field",
    })
    void namesTheFieldThatIsWrong(String field, String value, String code) {
        Map<String, Object> entry = newPhysician("79001");
        entry.put(field, value);

        api.post(firstAdmin(), "/api/physicians", entry)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].code")
                .isEqualTo(code);
    }

    @Test
    void anUnknownFacilityIsRefused() {
        api.post(firstAdmin(), "/api/physicians", newPhysician("00000"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unknown-facility");
    }

    @Test
    void aPhysicianSeesTheOwnCredentialAndTheDirectoryShowsTheApproved() {
        UUID id = clinic.approvedPhysician();
        UUID waiting = clinic.enteredPhysician();

        api.get(TestTokens.physician(id), "/api/physicians/me/credential")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.physicianId")
                .isEqualTo(id.toString());
        api.get(TestTokens.patient(UUID.randomUUID()), "/api/physicians/" + id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.fullName")
                .isEqualTo("Trần Thị Lan")
                .jsonPath("$.email")
                .doesNotExist();
        api.get(TestTokens.patient(UUID.randomUUID()), "/api/physicians/" + waiting)
                .expectStatus()
                .isNotFound();
        JsonNode open = json(api.get(firstAdmin(), "/api/physicians/credentials?status=ENTERED&limit=200"), 200);
        assertThat(open.get("items").findValuesAsString("physicianId"))
                .contains(waiting.toString())
                .doesNotContain(id.toString());
    }
}

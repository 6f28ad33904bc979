package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.JsonNode;
import vn.telehealth.prescription.running.PharmacyClientsInMemory.Clients;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** The one client that acts for a pharmacy, from its registration to its end. */
class PharmacyClientIT extends RunningService {

    private final TokenBuilder admin = TestTokens.admin();

    @Autowired
    private Clients clients;

    private Calls calls;
    private JsonNode registered;

    @BeforeEach
    void pharmacyIsRegistered() {
        calls = new Calls(http);
        registered = answer(
                "/api/pharmacies",
                Map.of(
                        "name", "Nhà thuốc Minh Châu",
                        "address", "8 Hùng Vương, Huế",
                        "telephone", "0234 3811 111",
                        "licenceNo", "GPP-" + UUID.randomUUID()));
    }

    @Test
    void newSecretLeavesTheClient() {
        JsonNode renewed = answer(path() + "/credentials", Map.of());

        assertThat(renewed.path("clientId")).isEqualTo(registered.path("clientId"));
        assertThat(renewed.path("clientSecret")).isNotEqualTo(registered.path("clientSecret"));
        assertThat(verifies(clientId(registered))).isTrue();
    }

    @Test
    void clientThatIsGoneIsReplacedAndItsTokensRefused() {
        clients.remove(clientId(registered));

        JsonNode renewed = answer(path() + "/credentials", Map.of());

        assertThat(renewed.path("clientId")).isNotEqualTo(registered.path("clientId"));
        assertThat(verifies(clientId(registered))).isFalse();
        assertThat(verifies(clientId(renewed))).isTrue();
    }

    @Test
    void stoppedPharmacyIsRefusedHereAndAtTheIdentityProvider() {
        setActive(false);
        assertThat(clients.enabled(clientId(registered))).isFalse();
        assertThat(verifies(clientId(registered))).isFalse();

        setActive(true);
        assertThat(clients.enabled(clientId(registered))).isTrue();
        assertThat(verifies(clientId(registered))).isTrue();
    }

    @Test
    void pharmacyWhoseClientIsGoneCanBeStoppedAllTheSame() {
        clients.remove(clientId(registered));

        setActive(false);

        assertThat(verifies(clientId(registered))).isFalse();
    }

    @Test
    void registrationTokenIsStoredSealed() {
        byte[] stored = jdbc.sql("select registration from pharmacy where id = :id")
                .param("id", UUID.fromString(registered.at("/pharmacy/id").asString()))
                .query(byte[].class)
                .single();

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("registration of");
    }

    /** A pharmacy that may ask is told that the QR is none of ours, one that may not is told nothing. */
    private boolean verifies(String clientId) {
        TokenBuilder token = TestTokens.pharmacy(UUID.randomUUID()).claim("azp", clientId);
        HttpStatusCode status = calls.post(token, "/api/prescriptions/verify", Map.of("qr", "ERX1:NO QR"))
                .returnResult()
                .getStatus();
        assertThat(status).isIn(HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.NOT_FOUND);
        return status == HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private void setActive(boolean active) {
        calls.put(admin, path() + "/active", "*", Map.of("active", active))
                .expectStatus()
                .isOk();
    }

    private JsonNode answer(String path, Map<String, Object> body) {
        return Objects.requireNonNull(calls.post(admin, path, body)
                .expectStatus()
                .is2xxSuccessful()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private String path() {
        return "/api/pharmacies/" + registered.at("/pharmacy/id").asString();
    }

    private static String clientId(JsonNode answer) {
        return answer.path("clientId").asString();
    }
}

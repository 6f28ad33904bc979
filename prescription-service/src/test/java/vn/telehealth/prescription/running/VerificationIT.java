package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.prescription.domain.document.QrPictures;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** A pharmacy uploads a picture of what it was shown. */
class VerificationIT extends RunningService {

    @Autowired
    private QrPictures pictures;

    private UUID id;
    private Pharmacist pharmacist;

    @BeforeEach
    void aPrescriptionIsIssued() {
        UUID physician = ward.physician();
        id = ward.prescription(ward.visit(physician, Ward.paracetamol(5)));
        new Calls(http).issue(physician, id, 1).expectStatus().isOk();
        pharmacist = ward.pharmacist();
    }

    @Test
    void aPictureOfTheCodeShowsTheSignedContent() {
        upload("image", pictures.png(ward.qr(id)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.valid")
                .isEqualTo(true)
                .jsonPath("$.status")
                .isEqualTo("issued")
                .jsonPath("$.physicianDetails.name")
                .isEqualTo("Nguyễn Thị Lan")
                .jsonPath("$.prescriptionId")
                .isEqualTo(id.toString())
                .jsonPath("$.signature.valid")
                .isEqualTo(true)
                .jsonPath("$.prescription.patient.name")
                .isEqualTo("Trần Thị Hương")
                .jsonPath("$.remaining[0]")
                .isEqualTo(10);
    }

    @Test
    void everyAnswerTellsTheTimesThatWereSigned() {
        JsonNode signed = new JsonMapper().readTree(opened("signed_document", "prescription_id", "content", id));
        OffsetDateTime issuedAt = OffsetDateTime.parse(signed.get("issuedAt").asString());
        OffsetDateTime expiresAt = OffsetDateTime.parse(signed.get("expiresAt").asString());
        assertThat(issuedAt).isBetween(OffsetDateTime.now().minusMinutes(1), OffsetDateTime.now());
        assertThat(expiresAt).isEqualTo(issuedAt.plusDays(5));
        Calls calls = new Calls(http);
        TokenBuilder pharmacy = TestTokens.pharmacy(pharmacist.pharmacyId());

        Stream.of(
                        calls.verify(pharmacist, id.toString()),
                        calls.get(pharmacy, "/api/verify/{id}", id),
                        calls.post(pharmacy, "/api/prescriptions/verify", Map.of("qr", ward.qr(id))),
                        upload("image", pictures.png(ward.qr(id))))
                .forEach(answer -> answer.expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.issuedAt")
                        .isEqualTo(signed.get("issuedAt").asString())
                        .jsonPath("$.expiresAt")
                        .isEqualTo(signed.get("expiresAt").asString()));
        assertThat(signed.get("expiresAt").asString()).endsWith("+07:00");
    }

    @Test
    void aPictureOfSomethingElseIsRefusedAndTheAttemptAudited() throws IOException {
        long before = failedAttempts();

        upload("image", blank())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("qr-refused");
        upload("image", pictures.png("https://example.org/somebody-elses-code"))
                .expectStatus()
                .isEqualTo(422);
        upload("image", "no picture".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422);

        assertThat(failedAttempts()).isEqualTo(before + 3);
    }

    @Test
    void whatIsTooLargeOrMissingIsToldAsSuch() {
        upload("image", new byte[5 * 1024 * 1024 + 1]).expectStatus().isEqualTo(413);
        upload("photo", pictures.png(ward.qr(id))).expectStatus().isBadRequest();
    }

    @Test
    void aPharmacyThatWasStoppedHasNothingLookedAt() {
        jdbc.sql("update pharmacy set active = false where id = :id")
                .param("id", pharmacist.pharmacyId())
                .update();

        upload("image", pictures.png(ward.qr(id))).expectStatus().isNotFound();
    }

    private ResponseSpec upload(String part, byte[] picture) {
        TokenBuilder pharmacy = TestTokens.pharmacy(pharmacist.pharmacyId());
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add(part, new ByteArrayResource(picture) {
            @Override
            public String getFilename() {
                return "code";
            }
        });
        return http.post()
                .uri("/api/prescriptions/verify")
                .header(HttpHeaders.AUTHORIZATION, pharmacy.bearer())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange();
    }

    private static byte[] blank() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private long failedAttempts() {
        return jdbc.sql("""
                select count(*) from outbox where type = 'audit.operation.v1'
                    and payload like '%"prescription.verify"%' and payload like '%"FAILED"%'
                    and payload like '%qr-refused%'""").query(Long.class).single();
    }
}

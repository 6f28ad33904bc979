package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** Pharmacies, pharmacists and the formulary. */
class RegistersIT extends RunningService {

    private final TokenBuilder admin = TestTokens.admin();
    private Calls calls;

    @BeforeEach
    void callsAreMade() {
        calls = new Calls(http);
    }

    @Test
    void theSecretOfAPharmacyIsShownOnce() {
        String licence = "GPP-" + UUID.randomUUID();

        calls.post(admin, "/api/pharmacies", pharmacy(licence))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody()
                .jsonPath("$.clientSecret")
                .isNotEmpty()
                .jsonPath("$.pharmacy.active")
                .isEqualTo(true);

        calls.post(admin, "/api/pharmacies", pharmacy(licence))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("licence-taken");
        calls.get(admin, "/api/pharmacies/{id}", registered(licence))
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Nhà thuốc Minh Châu")
                .jsonPath("$.clientSecret")
                .doesNotExist();
        calls.post(admin, "/api/pharmacies/" + registered(licence) + "/credentials", Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.clientId")
                .isEqualTo("pharmacy-" + registered(licence));
    }

    @Test
    void newCredentialsDoNotLetAStoppedPharmacyActAgain() {
        String licence = "GPP-" + UUID.randomUUID();
        calls.post(admin, "/api/pharmacies", pharmacy(licence)).expectStatus().isCreated();
        String path = "/api/pharmacies/" + registered(licence);
        calls.put(admin, path + "/active", "*", Map.of("active", false))
                .expectStatus()
                .isOk();

        calls.post(admin, path + "/credentials", Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.pharmacy.active")
                .isEqualTo(false);
        calls.get(admin, path).expectBody().jsonPath("$.active").isEqualTo(false);
    }

    @Test
    void pharmacistsAreRegisteredOnceAPharmacy() {
        String licence = "GPP-" + UUID.randomUUID();
        calls.post(admin, "/api/pharmacies", pharmacy(licence)).expectStatus().isCreated();
        String path = "/api/pharmacies/" + registered(licence) + "/pharmacists";
        Map<String, Object> ngoc = Map.of("name", "Lê Thị Bích Ngọc", "certificateNo", "9876/CCHND", "degree", true);

        calls.post(admin, path, ngoc).expectStatus().isCreated();
        calls.post(admin, path, ngoc).expectStatus().isEqualTo(409);
        calls.get(admin, path)
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(1)
                .jsonPath("$[0].active")
                .isEqualTo(true);
        calls.post(admin, "/api/pharmacies/" + UUID.randomUUID() + "/pharmacists", ngoc)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void theFormularyIsFoundWithoutDiacritics() {
        TokenBuilder physician = TestTokens.physician(UUID.randomUUID());

        calls.get(physician, "/api/formulary?q={q}", "paracetamol thuoc dan")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].code")
                .isEqualTo("PARA-80-SUP");
        calls.get(physician, "/api/formulary?q={q}", "N02AA01")
                .expectBody()
                .jsonPath("$.items[0].kind")
                .isEqualTo("N");
        calls.get(physician, "/api/formulary?limit=2")
                .expectBody()
                .jsonPath("$.next")
                .value(
                        String.class,
                        next -> calls.get(physician, "/api/formulary?limit=2&after={after}", next)
                                .expectBody()
                                .jsonPath("$.items[0].code")
                                .value(String.class, code -> assertThat(code).isGreaterThan(next)));
        calls.get(physician, "/api/formulary/NO-SUCH").expectStatus().isNotFound();
    }

    @Test
    void anImportTakesWhatIsRightAndReportsTheRest() {
        String csv = """
                code,inn,atc,form,strength,unit,route,class,brand,biological,poisonous,supplement
                VIET-TEST-1,Đương quy thử nghiệm,A01AA01,viên nén,5 mg,viên,ORAL,C,,,,
                VIET-TEST-2,Sai mã,XX,viên nén,5 mg,viên,ORAL,C,,,,
                """;

        http.post()
                .uri("/api/formulary/import")
                .header(HttpHeaders.AUTHORIZATION, admin.bearer())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(1)
                .jsonPath("$.rejected[0].row")
                .isEqualTo(3)
                .jsonPath("$.rejected[0].column")
                .isEqualTo("atc");

        calls.get(admin, "/api/formulary?q={q}", "duong quy")
                .expectBody()
                .jsonPath("$.items[0].inn")
                .isEqualTo("Đương quy thử nghiệm");
    }

    private UUID registered(String licence) {
        return jdbc.sql("select id from pharmacy where licence_no = :licence")
                .param("licence", licence)
                .query(UUID.class)
                .single();
    }

    private static Map<String, Object> pharmacy(String licence) {
        return Map.of(
                "name",
                "Nhà thuốc Minh Châu",
                "address",
                "8 Hùng Vương, Huế",
                "telephone",
                "0234 3811 111",
                "licenceNo",
                licence);
    }
}

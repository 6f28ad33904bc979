package vn.telehealth.prescription.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

/** What people ask of the service. */
public record Calls(RestTestClient http) {

    /** One account a pharmacy: idempotency keys are apart for each caller. */
    private static final Map<UUID, String> PHARMACIES = new ConcurrentHashMap<>();

    public ResponseSpec get(TokenBuilder who, String path, Object... variables) {
        return http.get()
                .uri(path, variables)
                .header(HttpHeaders.AUTHORIZATION, who.bearer())
                .exchange();
    }

    public ResponseSpec post(TokenBuilder who, String path, Object body) {
        return http.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, who.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec put(TokenBuilder who, String path, String ifMatch, Object body) {
        return http.put()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, who.bearer())
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec issue(TokenBuilder physician, UUID id, long version, String key) {
        return http.post()
                .uri("/api/prescriptions/{id}/issue", id)
                .header(HttpHeaders.AUTHORIZATION, physician.bearer())
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .header("Idempotency-Key", key)
                .exchange();
    }

    public ResponseSpec issue(UUID physicianId, UUID id, long version) {
        return issue(TestTokens.physician(physicianId), id, version, newKey());
    }

    public ResponseSpec dispense(Pharmacist pharmacist, UUID id, String key, Map<String, Object> body) {
        return http.post()
                .uri("/api/prescriptions/{id}/dispense", id)
                .header(HttpHeaders.AUTHORIZATION, bearer(pharmacist))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec hold(Pharmacist pharmacist, UUID id, String qr) {
        return hold(pharmacist, id, newKey(), qr);
    }

    public ResponseSpec hold(Pharmacist pharmacist, UUID id, String key, String qr) {
        return http.post()
                .uri("/api/prescriptions/{id}/hold", id)
                .header(HttpHeaders.AUTHORIZATION, bearer(pharmacist))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("qr", qr))
                .exchange();
    }

    public ResponseSpec release(Pharmacist pharmacist, UUID id, String key) {
        return http.post()
                .uri("/api/prescriptions/{id}/release", id)
                .header(HttpHeaders.AUTHORIZATION, bearer(pharmacist))
                .header("Idempotency-Key", key)
                .exchange();
    }

    public ResponseSpec verify(Pharmacist pharmacist, String idOrCode) {
        return get(TestTokens.pharmacy(pharmacist.pharmacyId()), "/api/prescriptions/verify/{id}", idOrCode);
    }

    /** Refused for now, with the seconds after which it is worth another try. */
    static BodyContentSpec comeBackLater(ResponseSpec answer, String code) {
        return answer.expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists(HttpHeaders.RETRY_AFTER)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private static String bearer(Pharmacist pharmacist) {
        return PHARMACIES.computeIfAbsent(
                pharmacist.pharmacyId(), id -> TestTokens.pharmacy(id).bearer());
    }

    /** @return the statuses that this many callers got who all asked at the same time */
    static List<Integer> allAtOnce(int number, IntFunction<ResponseSpec> call)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, number)
                    .mapToObj(i -> threads.submit(() ->
                            call.apply(i).returnResult(byte[].class).getStatus().value()))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }
}

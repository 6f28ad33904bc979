package vn.telehealth.records.patient.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.telehealth.test.token.TokenBuilder;

/** Calls the patient register as its clients do. */
public final class PatientClient {

    private final RestTestClient http;

    public PatientClient(RestTestClient http) {
        this.http = http;
    }

    /** A body in which everything is right. */
    public static Map<String, @Nullable Object> lan() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("legalName", "Nguyễn Thị Lan");
        body.put("sex", "FEMALE");
        body.put("birthDate", "1991-04-12");
        body.put("address", "12 ngõ 34 Trần Phú, phường Ba Đình, thành phố Hà Nội");
        body.put("telephone", "0912345678");
        return body;
    }

    public static Map<String, @Nullable Object> lan(String field, @Nullable Object value) {
        Map<String, @Nullable Object> body = lan();
        body.put(field, value);
        return body;
    }

    public ResponseSpec put(TokenBuilder token, Object body, @Nullable String ifMatch) {
        return http.put()
                .uri("/api/patients/me")
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .headers(headers -> {
                    if (ifMatch != null) {
                        headers.set(HttpHeaders.IF_MATCH, ifMatch);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    public ResponseSpec get(TokenBuilder token, String path) {
        return get(token, path, "en");
    }

    public ResponseSpec get(TokenBuilder token, String path, String language) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();
    }
}

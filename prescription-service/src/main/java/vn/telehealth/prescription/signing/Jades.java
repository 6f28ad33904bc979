package vn.telehealth.prescription.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A detached JWS and what was added to it later, in its two forms: compact (RFC 7515, section 7.1, without the additions)
 * and flattened JSON (section 7.2.2, with the additions of ETSI TS 119 182-1 in {@code etsiU}).
 *
 * @param header    the protected header, BASE64URL
 * @param signature BASE64URL
 * @param timeStamp RFC 3161 TimeStampToken over the text {@code signature}, DER
 * @param status    OCSPResponse of the signing certificate, DER
 * @param lists     revocation lists of its issuers below the root, DER, in the order of the chain
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are passed on, never compared
record Jades(
        String header, String signature, byte @Nullable [] timeStamp, byte @Nullable [] status, List<byte[]> lists) {

    private static final int LONGEST = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What the signature is over (RFC 7515, section 5.1). */
    static byte[] signingInput(String header, String content) {
        String payload = Base64Url.encode(content.getBytes(StandardCharsets.UTF_8));
        return (header + "." + payload).getBytes(StandardCharsets.US_ASCII);
    }

    /** What a time stamp is over (ETSI TS 119 182-1, section 5.3.4): SHA-256 of the signature in BASE64URL. */
    byte[] stamped() {
        return Ecdsa.sha256(signature);
    }

    String compact() {
        return header + ".." + signature;
    }

    String json() {
        List<Object> additions = new ArrayList<>();
        if (timeStamp != null) {
            additions.add(Map.of("sigTst", Map.of("tstTokens", List.of(value(timeStamp)))));
        }
        Map<String, Object> statuses = new LinkedHashMap<>();
        if (!lists.isEmpty()) {
            statuses.put("crlVals", lists.stream().map(Jades::value).toList());
        }
        if (status != null) {
            statuses.put("ocspVals", List.of(value(status)));
        }
        if (!statuses.isEmpty()) {
            additions.add(Map.of("rVals", statuses));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("protected", header);
        if (!additions.isEmpty()) {
            json.put("header", Map.of("etsiU", additions));
        }
        json.put("signature", signature);
        return JSON.writeValueAsString(json);
    }

    /**
     * Reads either form.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static Jades parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long for a signature");
        }
        return text.startsWith("{") ? parseJson(text) : parseCompact(text.strip());
    }

    private static Jades parseCompact(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty()) {
            throw new IllegalArgumentException("not a detached compact JWS");
        }
        return new Jades(parts[0], parts[2], null, null, List.of());
    }

    private static Jades parseJson(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.has("payload") || json.has("signatures")) {
                throw new IllegalArgumentException("not one detached signature");
            }
            JsonNode additions = json.path("header").path("etsiU");
            return new Jades(
                    json.path("protected").asString(""),
                    json.path("signature").asString(""),
                    first(all(additions, "sigTst", "tstTokens")),
                    first(all(additions, "rVals", "ocspVals")),
                    all(additions, "rVals", "crlVals"));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not readable as JSON", e);
        }
    }

    private static List<byte[]> all(JsonNode additions, String kind, String list) {
        List<byte[]> all = new ArrayList<>();
        for (JsonNode addition : additions) {
            for (JsonNode item : addition.path(kind).path(list)) {
                if (item.path("val").isString()) {
                    all.add(Base64.getDecoder().decode(item.path("val").stringValue()));
                }
            }
        }
        return List.copyOf(all);
    }

    private static byte @Nullable [] first(List<byte[]> values) {
        return values.isEmpty() ? null : values.getFirst();
    }

    private static Map<String, String> value(byte[] der) {
        return Map.of("val", Base64.getEncoder().encodeToString(der));
    }
}

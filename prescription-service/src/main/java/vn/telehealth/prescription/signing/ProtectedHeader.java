package vn.telehealth.prescription.signing;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The protected header of a prescription's JWS: always these parameters and no others.
 *
 * @param signedAt     {@code iat}, whole seconds
 * @param certificates {@code x5c}: the signing certificate first, without the root
 */
record ProtectedHeader(Instant signedAt, List<X509Certificate> certificates) {

    static final String TYPE = "erx+jws";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> PARAMETERS = Set.of("alg", "typ", "iat", "x5t#S256", "x5c");
    private static final int MOST_CERTIFICATES = 5;

    ProtectedHeader {
        certificates = List.copyOf(certificates);
    }

    X509Certificate signer() {
        return certificates.getFirst();
    }

    /** BASE64URL of its JSON. */
    String encode() {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "ES256");
        header.put("typ", TYPE);
        header.put("iat", signedAt.getEpochSecond());
        header.put("x5t#S256", thumbprint(signer()));
        header.put(
                "x5c",
                certificates.stream()
                        .map(certificate -> Base64.getEncoder().encodeToString(der(certificate)))
                        .toList());
        return Base64Url.encode(JSON.writeValueAsBytes(header));
    }

    /** @throws IllegalArgumentException when it is not exactly such a header */
    static ProtectedHeader decode(String encoded) {
        try {
            JsonNode header = JSON.readTree(Base64Url.decode(encoded));
            if (!header.isObject() || !Set.copyOf(header.propertyNames()).equals(PARAMETERS)) {
                throw new IllegalArgumentException("other header parameters than those of the format");
            }
            if (!header.path("alg").asString("").equals("ES256")
                    || !header.path("typ").asString("").equals(TYPE)
                    || !header.path("iat").canConvertToLong()) {
                throw new IllegalArgumentException("alg, typ or iat is not that of the format");
            }
            ProtectedHeader decoded = new ProtectedHeader(
                    Instant.ofEpochSecond(header.path("iat").longValue()), certificates(header.path("x5c")));
            if (!header.path("x5t#S256").asString("").equals(thumbprint(decoded.signer()))) {
                throw new IllegalArgumentException("x5t#S256 is not that of the certificate");
            }
            return decoded;
        } catch (JacksonException | GeneralSecurityException | DateTimeException e) {
            throw new IllegalArgumentException("not a readable header", e);
        }
    }

    private static List<X509Certificate> certificates(JsonNode chain) throws GeneralSecurityException {
        if (!chain.isArray() || chain.isEmpty() || chain.size() > MOST_CERTIFICATES) {
            throw new IllegalArgumentException("x5c is not a chain");
        }
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (JsonNode link : chain) {
            byte[] der = Base64.getDecoder().decode(link.asString(""));
            certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
        }
        return certificates;
    }

    private static String thumbprint(X509Certificate certificate) {
        return Base64Url.encode(Ecdsa.sha256(der(certificate)));
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

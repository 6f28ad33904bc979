package vn.telehealth.test.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Wycheproof's signatures of ECDSA with P-256 and SHA-256: made to be taken wrongly for good, or for bad. */
public final class Wycheproof {

    private Wycheproof() {}

    /**
     * @param keyPem SubjectPublicKeyInfo, PEM
     * @param valid whether it has to be accepted; the files hold none of which either may be said
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    public record Vector(String name, String keyPem, byte[] message, byte[] signature, boolean valid) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Signatures as r and s of 32 bytes each (IEEE P1363), as JWS and COSE have them. */
    public static Stream<Vector> p1363() {
        return read("ecdsa_secp256r1_sha256_p1363_test.json");
    }

    /** Signatures as ECDSA-Sig-Value (DER), as X.509 and CMS have them. */
    public static Stream<Vector> der() {
        return read("ecdsa_secp256r1_sha256_test.json");
    }

    private static Stream<Vector> read(String file) {
        try (InputStream in = Wycheproof.class.getResourceAsStream("/wycheproof/" + file)) {
            JsonNode vectors = JsonMapper.shared().readTree(Objects.requireNonNull(in, file));
            return vectors.path("testGroups")
                    .valueStream()
                    .flatMap(group -> group.path("tests")
                            .valueStream()
                            .map(test -> vector(group.path("publicKeyPem").stringValue(), test)));
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static Vector vector(String keyPem, JsonNode test) {
        String result = test.path("result").stringValue();
        if (!result.equals("valid") && !result.equals("invalid")) {
            throw new IllegalStateException("to be judged by hand: " + test);
        }
        return new Vector(
                test.path("tcId").asString() + " " + test.path("comment").stringValue(),
                keyPem,
                HexFormat.of().parseHex(test.path("msg").stringValue()),
                HexFormat.of().parseHex(test.path("sig").stringValue()),
                result.equals("valid"));
    }
}

package vn.telehealth.e2e;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.telehealth.local.identity.AdminApi;

/**
 * A key that the realm shows among its own, and that the test holds. So a signature hides nothing: what is in a token alone
 * decides whether it is good.
 */
final class RealmKey implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final AdminApi server;
    private final String component;
    private final RSAKey key;

    private RealmKey(AdminApi server, String component, RSAKey key) {
        this.server = server;
        this.component = component;
        this.key = key;
    }

    /** The realm signs nothing with it: it is passive. */
    static RealmKey enter() throws Exception {
        AdminApi server = RunningRealm.sandbox().server();
        RSAKey key = ForgedTokens.key("unnamed");
        String name = "test-" + UUID.randomUUID();
        server.expect(
                "POST",
                "/components",
                Map.of(
                        "name",
                        name,
                        "providerId",
                        "rsa",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "parentId",
                        server.expect("GET", "", null).path("id").asString(),
                        "config",
                        Map.of(
                                "privateKey", List.of(pem(key)),
                                "priority", List.of("-1"),
                                "enabled", List.of("true"),
                                "active", List.of("false"),
                                "algorithm", List.of("RS256"))));
        String component = server.expect("GET", "/components?name=" + name, null)
                .get(0)
                .path("id")
                .asString();
        try {
            return new RealmKey(
                    server,
                    component,
                    new RSAKey.Builder(key).keyID(shownAs(key)).build());
        } catch (Exception | AssertionError e) {
            delete(server, component);
            throw e;
        }
    }

    /** The claims of a token, to be changed. */
    static ObjectNode claims(String token) {
        String payload = token.split("\\.")[1];
        return (ObjectNode) JSON.readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    String sign(ObjectNode claims) {
        return sign(Map.of(), claims.toString());
    }

    /**
     * @param header what it says beside key and algorithm, or instead
     * @param payload as it stands
     */
    String sign(Map<String, ?> header, String payload) {
        ObjectNode all =
                JSON.createObjectNode().put("alg", "RS256").put("typ", "JWT").put("kid", key.getKeyID());
        header.forEach((name, value) -> all.set(name, JSON.valueToTree(value)));
        return sign(key, all.toString(), payload);
    }

    /** A compact JWS (RFC 7515, section 3.1) by RS256, whatever the header says. */
    static String sign(RSAKey key, String header, String payload) {
        String signed = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(payload.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.toPrivateKey());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoded(signature.sign());
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        delete(server, component);
    }

    private static void delete(AdminApi server, String component) {
        server.expect("DELETE", "/components/" + component, null);
    }

    /** The realm names keys by their fingerprint. */
    private static String shownAs(RSAKey key) throws Exception {
        JWKSet shown = JWKSet.load(CodeFlow.endpoint("certs").toURL());
        return shown.getKeys().stream()
                .filter(candidate ->
                        candidate instanceof RSAKey rsa && rsa.getModulus().equals(key.getModulus()))
                .map(JWK::getKeyID)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the realm does not show the key"));
    }

    private static String pem(RSAKey key) throws Exception {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.toPrivateKey().getEncoded())
                + "\n-----END PRIVATE KEY-----";
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

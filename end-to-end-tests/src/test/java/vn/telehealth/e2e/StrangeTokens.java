package vn.telehealth.e2e;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Tokens that bear a good signature of the realm, and are none that it gives to be let in with. */
final class StrangeTokens {

    private final RealmKey key;
    private final ObjectNode good;

    /** @param good claims of a token that is good for everything */
    StrangeTokens(RealmKey key, ObjectNode good) {
        this.key = key;
        this.good = good;
    }

    Map<String, String> all() {
        Map<String, String> strange = new LinkedHashMap<>();
        headers(strange);
        times(strange);
        kinds(strange);
        payloads(strange);
        return strange;
    }

    private void headers(Map<String, String> strange) {
        Map<String, Map<String, ?>> headers = Map.of(
                "crit that nobody knows", Map.of("crit", List.of("exp2"), "exp2", 1),
                "payload not encoded", Map.of("crit", List.of("b64"), "b64", false),
                "a sign-out", Map.of("typ", "logout+jwt"),
                "a proof of possession", Map.of("typ", "dpop+jwt"),
                "another algorithm", Map.of("alg", "RS512"),
                "no algorithm", Map.of("alg", "none"));
        headers.forEach((name, header) ->
                strange.put(name, key.sign(header, Relation.fresh(good).toString())));
    }

    private void times(Map<String, String> strange) {
        put(strange, "no end", claims -> claims.remove("exp"));
        put(strange, "end as text", claims -> claims.put("exp", "4102444800"));
        put(strange, "end as no number", claims -> claims.put("exp", "never"));
        put(strange, "end in a list", claims -> claims.putArray("exp").add(4_102_444_800L));
        put(strange, "end of all longs", claims -> claims.put("exp", Long.MAX_VALUE));
        put(strange, "end past all longs", claims -> claims.put("exp", new BigInteger("9".repeat(400))));
        put(strange, "end of all doubles", claims -> claims.put("exp", Double.MAX_VALUE));
        put(strange, "end before the epoch", claims -> claims.put("exp", Long.MIN_VALUE));
        put(strange, "begin past all longs", claims -> claims.put("nbf", new BigInteger("9".repeat(400))));
        put(strange, "begin as no number", claims -> claims.put("nbf", "now"));
    }

    private void kinds(Map<String, String> strange) {
        put(strange, "an ID token", claims -> claims.put("typ", "ID"));
        put(strange, "a refresh token", claims -> claims.put("typ", "Refresh"));
        put(strange, "a mailed link", claims -> claims.put("typ", "execute-actions"));
        put(strange, "of no kind", claims -> claims.remove("typ"));
        put(strange, "for the web application", claims -> claims.put("aud", "telehealth-web"));
        put(strange, "nobody's", claims -> claims.remove("sub"));
        put(strange, "of a blank subject", claims -> claims.put("sub", " "));
        put(strange, "for nobody", claims -> claims.remove("aud"));
        put(strange, "for an object", claims -> claims.putObject("aud").put("telehealth-api", true));
        put(strange, "of no issuer", claims -> claims.remove("iss"));
        put(
                strange,
                "of several issuers",
                claims ->
                        claims.putArray("iss").add(good.path("iss").asString()).add("https://evil.example"));
    }

    private void payloads(Map<String, String> strange) {
        String claims = Relation.fresh(good).toString();
        String open = claims.substring(0, claims.length() - 1);
        strange.put("claims twice", key.sign(Map.of(), open + ",\"roles\":[\"admin\",\"auditor\"]}"));
        strange.put("end twice", key.sign(Map.of(), "{\"exp\":4102444800," + claims.substring(1)));
        strange.put("more after the end", key.sign(Map.of(), claims + "{}"));
        strange.put("claims in a list", key.sign(Map.of(), "[" + claims + "]"));
        strange.put("claims as text", key.sign(Map.of(), "\"claims\""));
        strange.put("half the claims", key.sign(Map.of(), claims.substring(0, claims.length() / 2)));
        strange.put("nothing", key.sign(Map.of(), ""));
    }

    private void put(Map<String, String> strange, String name, Consumer<ObjectNode> edit) {
        ObjectNode claims = Relation.fresh(good);
        edit.accept(claims);
        strange.put(name, key.sign(claims));
    }
}

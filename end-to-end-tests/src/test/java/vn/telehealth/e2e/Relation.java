package vn.telehealth.e2e;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** How the token of one who may can fall short of it all the same; what that is answered stands in docs/access.md. */
enum Relation {
    EXPIRED(AccessTable::grants, (claims, operation) -> shift(claims, Duration.ofMinutes(-10))),
    NOT_YET_VALID(
            AccessTable::grants,
            (claims, operation) ->
                    claims.put("nbf", now() + Duration.ofMinutes(4).toSeconds())),
    LONG_LIVED(
            AccessTable::grants,
            (claims, operation) ->
                    claims.put("exp", now() + Duration.ofDays(3_650).toSeconds())),
    ANOTHER_AUDIENCE(AccessTable::grants, (claims, operation) -> claims.put("aud", "account")),
    ANOTHER_ISSUER(
            AccessTable::grants,
            (claims, operation) ->
                    claims.put("iss", claims.path("iss").asString().replaceFirst("[^/]+$", "master"))),
    WITHOUT_THE_SCOPE(
            (operation, role) ->
                    AccessTable.grants(operation, role) && !operation.scope().isEmpty(),
            (claims, operation) ->
                    claims.put("scope", without(claims.path("scope").asString(), operation.scope()))),
    ONE_FACTOR((operation, role) -> role.equals("physician"), (claims, operation) -> claims.put("acr", "aal1")),
    STALE_FACTOR(
            (operation, role) -> AccessTable.grants(operation, role) && operation.wantsFreshSecondFactor(),
            (claims, operation) ->
                    claims.put("auth_time", now() - Duration.ofHours(1).toSeconds()));

    private final BiPredicate<ApiOperation, String> concerns;
    private final BiConsumer<ObjectNode, ApiOperation> edit;

    Relation(BiPredicate<ApiOperation, String> concerns, BiConsumer<ObjectNode, ApiOperation> edit) {
        this.concerns = concerns;
        this.edit = edit;
    }

    /** Its name in the table. */
    String row() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    boolean concerns(ApiOperation operation, String role) {
        return concerns.test(operation, role);
    }

    /** The claims as they are in a good token that was given just now, and then as the relation has them. */
    ObjectNode claims(ObjectNode good, ApiOperation operation) {
        ObjectNode claims = fresh(good);
        edit.accept(claims, operation);
        return claims;
    }

    static ObjectNode fresh(ObjectNode good) {
        ObjectNode claims = good.deepCopy();
        claims.put("iat", now()).put("exp", now() + Duration.ofMinutes(5).toSeconds());
        if (claims.has("auth_time")) {
            claims.put("auth_time", now());
        }
        return claims;
    }

    private static void shift(ObjectNode claims, Duration by) {
        for (String time : new String[] {"iat", "exp"}) {
            claims.put(time, claims.path(time).asLong() + by.toSeconds());
        }
    }

    private static String without(String scopes, String scope) {
        return Arrays.stream(scopes.split(" "))
                .filter(held -> !held.equals(scope))
                .collect(Collectors.joining(" "));
    }

    private static long now() {
        return Clock.systemUTC().instant().getEpochSecond();
    }
}

package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.identity.Tokens;
import vn.telehealth.local.identity.WebSession;
import vn.telehealth.local.server.Services;

/** Tokens that the realm did not give for this, at the gateway and at each service itself. */
@Tag("access")
class ForgedTokensIT {

    /** What an auditor may read, and what everybody may, by service. */
    private static final Map<String, String> DOORS = Map.of(
            Services.GATEWAY,
            "/api/facilities",
            "appointment-service",
            "/api/facilities",
            "examination-service",
            "/api/icd10/J02.9",
            "medical-records-service",
            "/api/patients/me",
            "prescription-service",
            "/api/prescriptions",
            "audit-log-service",
            "/api/audit/public-key");

    @Test
    void noneOfThemOpensADoorAndNobodyAsksTheAttackerForKeys() throws Exception {
        AtomicInteger visits = new AtomicInteger();
        RSAKey own = ForgedTokens.key("attacker");
        HttpServer attacker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        attacker.createContext("/", exchange -> {
            visits.incrementAndGet();
            byte[] keys = new JWKSet(own.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        attacker.start();
        try {
            URI server = URI.create("http://127.0.0.1:" + attacker.getAddress().getPort());
            Tokens good = signIn();
            Map<String, String> forged =
                    new ForgedTokens(good.accessToken(), realmKeyOf(good.accessToken()), own, server).all();
            forged.putAll(realButNotForThis(good));

            assertThat(opened(Map.of("good", good.accessToken()))).hasSameSizeAs(DOORS);
            assertThat(opened(forged))
                    .as("doors that opened, of " + forged.size() + " tokens")
                    .isEmpty();
            assertThat(visits).hasValue(0);
            System.out.printf("forged tokens: %d at %d doors, none let in%n", forged.size(), DOORS.size());
        } finally {
            attacker.stop(0);
        }
    }

    @Test
    void noneOpensADoorThatTheRealmWouldNeverGive() throws Exception {
        try (RealmKey key = RealmKey.enter()) {
            ObjectNode claims = RealmKey.claims(signIn().accessToken());
            Map<String, String> strange = new StrangeTokens(key, claims).all();

            assertThat(opened(Map.of("good", key.sign(Relation.fresh(claims))))).hasSameSizeAs(DOORS);
            assertThat(opened(strange))
                    .as("doors that opened, of " + strange.size() + " tokens")
                    .isEmpty();
            System.out.printf("strange tokens: %d at %d doors, none let in%n", strange.size(), DOORS.size());
        }
    }

    private static Tokens signIn() {
        return new WebSession(RunningRealm.realm(), RunningRealm.patient()).signIn();
    }

    /** Each of them signed by Keycloak. */
    private static Map<String, String> realButNotForThis(Tokens good) {
        Map<String, String> real = new LinkedHashMap<>();
        real.put("refresh token", Objects.requireNonNull(good.refreshToken()));
        real.put("of another realm", RunningRealm.sandbox().server().accessToken());
        real.put(
                "for another audience",
                RunningRealm.sandbox().service("appointment-service").accessToken());
        return real;
    }

    /** Doors, by token and place, that answered anything but 401. */
    private static Map<String, Integer> opened(Map<String, String> tokens) {
        Map<String, Integer> opened = new TreeMap<>();
        DOORS.forEach((service, path) -> tokens.forEach((name, token) -> {
            Api api = new Api(Fleet.stack().url(service), () -> token);
            Answer answer = Patiently.ask(() -> api.get(path));
            if (answer.status() != 401) {
                opened.put(name + " at " + service, answer.status());
            }
        }));
        return opened;
    }

    private static RSAKey realmKeyOf(String token) throws Exception {
        URI keys = URI.create(RunningRealm.realm().token().toString().replaceFirst("/token$", "/certs"));
        return JWKSet.load(keys.toURL())
                .getKeyByKeyId(JWSObject.parse(token).getHeader().getKeyID())
                .toRSAKey();
    }
}

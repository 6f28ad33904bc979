package vn.telehealth.local.server;

import java.util.List;
import java.util.Map;
import vn.telehealth.local.Port;
import vn.telehealth.local.secret.Secret;
import vn.telehealth.local.secret.SecretKind;
import vn.telehealth.local.setup.TitlePack;
import vn.telehealth.local.setup.Tokens;
import vn.telehealth.local.supply.Supplies;

/** The services of this build: one entry each, and nothing else to do for a new one. */
public final class Services {

    public static final String GATEWAY = "gateway";
    public static final int GATEWAY_PORT = 8080;

    private static final String TOKEN_PIN = "telehealth.token.pin";

    private final Supplies supplies;

    public Services(Supplies supplies) {
        this.supplies = supplies;
    }

    public List<SpringService> all() {
        return List.of(appointment(), records(), examination(), prescription(), auditLog(), gateway());
    }

    private SpringService appointment() {
        return SpringService.named("appointment-service", 8081)
                .storingIn("appointment", supplies)
                .administering(supplies);
    }

    private SpringService records() {
        return SpringService.named("medical-records-service", 8085).storingIn("records", supplies);
    }

    private SpringService examination() {
        return SpringService.named("examination-service", 8083)
                .storingIn("examination", supplies)
                .needing(TitlePack.TASK)
                .told(Map.of(
                        "TELEHEALTH_ICD10_VI",
                        new TitlePack(supplies.settings()).file().toString()));
    }

    private SpringService prescription() {
        return SpringService.named("prescription-service", 8084)
                .storingIn("prescription", supplies)
                .administering(supplies)
                .needing(Tokens.TASK, SmallServers.AUTHORITY)
                .told(Tokens.environment(supplies))
                .keeping(TOKEN_PIN, SecretKind.PIN);
    }

    private SpringService auditLog() {
        return SpringService.named("audit-log-service", 8089)
                .administering(supplies)
                .needing(Tokens.TASK, SmallServers.MONGO)
                .told(Tokens.environment(supplies))
                .keeping(TOKEN_PIN, SecretKind.PIN);
    }

    private SpringService gateway() {
        return SpringService.named(GATEWAY, GATEWAY_PORT)
                .needing(SmallServers.REDIS)
                .told(Map.of("SPRING_DATA_REDIS_PORT", Integer.toString(supplies.port(Port.REDIS))));
    }

    /** The secrets of the services' clients, by the placeholder that stands for each in the realm's file. */
    public Map<String, Secret> clientSecrets() {
        return Map.of(
                "TELEHEALTH_APPOINTMENT_CLIENT_SECRET", appointment().clientSecret(),
                "TELEHEALTH_PRESCRIPTION_CLIENT_SECRET", prescription().clientSecret(),
                "TELEHEALTH_AUDIT_LOG_CLIENT_SECRET", auditLog().clientSecret());
    }

    /** The PIN of each token, by the token's label. */
    public Map<String, Secret> tokenPins() {
        return Map.of(
                "telehealth-prescription", prescription().secret(TOKEN_PIN),
                "telehealth-audit", auditLog().secret(TOKEN_PIN));
    }
}

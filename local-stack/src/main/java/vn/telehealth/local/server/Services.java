package vn.telehealth.local.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.telehealth.local.Port;
import vn.telehealth.local.secret.Secret;
import vn.telehealth.local.secret.SecretKind;
import vn.telehealth.local.setup.AuthorityRoots;
import vn.telehealth.local.setup.TitlePack;
import vn.telehealth.local.supply.Supplies;

/** The services of this build: one entry each, and nothing else to do for a new one. */
public final class Services {

    public static final String GATEWAY = "gateway";
    public static final int GATEWAY_PORT = 8080;
    private static final int GATEWAY_MANAGEMENT = 8090;

    public static final String APPOINTMENT = "appointment-service";
    static final String RECORDS = "medical-records-service";
    static final String EXAMINATION = "examination-service";
    static final String PRESCRIPTION = "prescription-service";
    public static final String AUDIT_LOG = "audit-log-service";

    /** How long a second factor is fresh in this stack: short, so that the demo can show one that is not. */
    public static final Duration STEP_UP_MAX_AGE = Duration.ofSeconds(45);

    /** What environment variables begin with that the gateway is passed on: {@code TELEHEALTH_GATEWAY_LIMITS_USER_REQUESTS}. */
    private static final String LIMITS = "TELEHEALTH_GATEWAY_LIMITS_";

    private final Supplies supplies;

    public Services(Supplies supplies) {
        this.supplies = supplies;
    }

    public List<SpringService> all() {
        return List.of(appointment(), records(), examination(), prescription(), auditLog(), gateway());
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public SpringService get(String name) {
        return all().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no service " + name));
    }

    private SpringService appointment() {
        return SpringService.named(APPOINTMENT, 8081)
                .storingIn("appointment", supplies)
                .holdingToken("telehealth-appointment", supplies)
                .administering(supplies);
    }

    private SpringService records() {
        return SpringService.named(RECORDS, 8085)
                .storingIn("records", supplies)
                .holdingToken("telehealth-records", supplies);
    }

    private SpringService examination() {
        return SpringService.named(EXAMINATION, 8083)
                .storingIn("examination", supplies)
                .holdingToken("telehealth-examination", supplies)
                .needing(TitlePack.TASK)
                .told(Map.of(
                        "TELEHEALTH_ICD10_VI",
                        new TitlePack(supplies.settings()).file().toString()));
    }

    private SpringService prescription() {
        String authority = SmallServers.authorityUrl(supplies);
        return SpringService.named(PRESCRIPTION, 8084)
                .storingIn("prescription", supplies)
                .holdingToken("telehealth-prescription", supplies)
                .administering(supplies)
                .needing(AuthorityRoots.TASK)
                .told(Map.of(
                        "TELEHEALTH_AUTHORITY_URL",
                        authority,
                        "TELEHEALTH_AUTHORITY_TIMESTAMPURL",
                        authority + "/tsa",
                        "TELEHEALTH_AUTHORITY_CLIENT",
                        PRESCRIPTION,
                        "TELEHEALTH_AUTHORITY_ROOTS",
                        "file:" + new AuthorityRoots(supplies).file(),
                        "TELEHEALTH_QR_ACTIVEKEY",
                        "k1",
                        "TELEHEALTH_SECURITY_STEPUPMAXAGE",
                        STEP_UP_MAX_AGE.toString()))
                .told(Map.of(
                        "TELEHEALTH_REFERENCE_MEDICALRECORDSURL", url(records()),
                        "TELEHEALTH_REFERENCE_EXAMINATIONURL", url(examination()),
                        "TELEHEALTH_REFERENCE_APPOINTMENTURL", url(appointment())))
                .keeping(SmallServers.ENROLMENT_SECRET.name(), SmallServers.ENROLMENT_SECRET.kind())
                .keeping("telehealth.qr.keys.k1", SecretKind.KEY);
    }

    private SpringService auditLog() {
        return new MongoServer(supplies)
                .storing(SpringService.named(AUDIT_LOG, 8089)
                        .holdingToken("telehealth-audit", supplies)
                        .administering(supplies));
    }

    private SpringService gateway() {
        return SpringService.named(GATEWAY, GATEWAY_PORT)
                .watchedAt(GATEWAY_MANAGEMENT)
                .needing(SmallServers.REDIS)
                .told(Map.of(
                        "TELEHEALTH_GATEWAY_LIMITS_REDISURI", "redis://127.0.0.1:" + supplies.port(Port.REDIS),
                        "TELEHEALTH_GATEWAY_SERVICES_APPOINTMENT", url(appointment()),
                        "TELEHEALTH_GATEWAY_SERVICES_EXAMINATION", url(examination()),
                        "TELEHEALTH_GATEWAY_SERVICES_PRESCRIPTION", url(prescription()),
                        "TELEHEALTH_GATEWAY_SERVICES_MEDICALRECORDS", url(records()),
                        "TELEHEALTH_GATEWAY_SERVICES_AUDITLOG", url(auditLog())))
                .told(Map.of("TELEHEALTH_GATEWAY_SOURCE_TRUSTEDPROXIES", EdgeServer.SOURCE))
                .told(limits());
    }

    /** Rate limits other than the gateway's own, for those who measure or attack what lies behind them. */
    private Map<String, String> limits() {
        return supplies.environment().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(LIMITS))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String url(SpringService service) {
        return "http://127.0.0.1:" + (service.port() + supplies.settings().portOffset());
    }

    /** The databases of the services that seal columns, which wants a database and a token, by name of the service. */
    public Map<String, String> sealing() {
        Map<String, String> databases = new LinkedHashMap<>();
        all().stream()
                .filter(service -> service.tokenLabel().isPresent())
                .forEach(service -> service.database().ifPresent(name -> databases.put(service.name(), name)));
        return databases;
    }

    /** The PIN of each token, by the token's label. */
    public Map<String, Secret> tokenPins() {
        Map<String, Secret> pins = new HashMap<>();
        all().forEach(service -> service.tokenLabel().ifPresent(label -> pins.put(label, service.tokenPin())));
        return pins;
    }

    /** The secrets of the services' clients, by the placeholder that stands for each in the realm's file. */
    public Map<String, Secret> clientSecrets() {
        return Map.of(
                "TELEHEALTH_APPOINTMENT_CLIENT_SECRET", appointment().clientSecret(),
                "TELEHEALTH_PRESCRIPTION_CLIENT_SECRET", prescription().clientSecret(),
                "TELEHEALTH_AUDIT_LOG_CLIENT_SECRET", auditLog().clientSecret());
    }
}

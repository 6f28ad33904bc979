package vn.telehealth.local.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.telehealth.local.Port;
import vn.telehealth.local.file.Folders;
import vn.telehealth.local.health.HttpsHealth;
import vn.telehealth.local.plan.Server;
import vn.telehealth.local.process.Invocation;
import vn.telehealth.local.setup.AuthorityRoots;
import vn.telehealth.local.setup.EdgeCertificate;
import vn.telehealth.local.supply.EdgePrograms;
import vn.telehealth.local.supply.Supplies;

/** nginx with ModSecurity and the OWASP Core Rule Set before the gateway, from the files of {@code deploy/edge}. */
public final class EdgeServer {

    public static final String NAME = "edge";

    /** The address that it calls the gateway from, and nobody else: what it says of callers is believed by that. */
    public static final String SOURCE = "127.0.0.2";

    private static final List<String> FILES = List.of(
            "nginx.conf",
            "problems.conf",
            "errors.conf",
            "problem-headers.conf",
            "rules.conf",
            "engine.conf",
            "before-crs.conf",
            "own-rules.conf",
            "after-crs.conf");

    private final Supplies supplies;
    private final EdgePrograms programs;
    private final EdgeCertificate certificate;

    public EdgeServer(Supplies supplies, EdgePrograms programs, EdgeCertificate certificate) {
        this.supplies = supplies;
        this.programs = programs;
        this.certificate = certificate;
    }

    public Server server() {
        return new Server(
                NAME,
                Set.of(EdgeCertificate.TASK, Services.GATEWAY),
                List.of(supplies.port(Port.EDGE)),
                this::prepare,
                new HttpsHealth(URI.create(url(supplies) + "/edge/health"), new AuthorityRoots(supplies).file()));
    }

    public static URI url(Supplies supplies) {
        return URI.create("https://localhost:" + supplies.port(Port.EDGE));
    }

    private Invocation prepare() throws IOException {
        int gateway = Services.GATEWAY_PORT + supplies.settings().portOffset();
        return before("127.0.0.1:" + gateway, Map.of());
    }

    /**
     * An edge that passes on to a server of the caller's choice.
     *
     * @param gateway host and port
     * @param others values that differ from those of the files
     */
    public Invocation before(String gateway, Map<String, String> others) throws IOException {
        Path home = supplies.settings().data(NAME);
        Map<String, String> values = new HashMap<>(values(home, gateway));
        values.putAll(others);
        Folders.closed(home);
        Path configuration = home.resolve("nginx.conf");
        Invocation invocation = Invocation.of(List.of(
                        programs.nginx().toString(),
                        "-p",
                        home.toString(),
                        "-c",
                        configuration.toString(),
                        "-g",
                        "daemon off;"))
                .reading(certificate.file());
        for (String file : FILES) {
            Path filled = home.resolve(file);
            Files.writeString(filled, Template.filled(supplies.settings().deploy("edge/" + file), values));
            invocation = invocation.reading(filled);
        }
        return invocation;
    }

    private Map<String, String> values(Path home, String gateway) {
        String pem = certificate.file().toString();
        return Map.ofEntries(
                Map.entry("TELEHEALTH_EDGE_USER", System.getProperty("user.name")),
                Map.entry("TELEHEALTH_EDGE_MODULES", programs.modules().toString()),
                Map.entry("TELEHEALTH_EDGE_CRS", programs.rules().toString()),
                Map.entry("TELEHEALTH_EDGE_CRS_SETUP", programs.setup().toString()),
                Map.entry("TELEHEALTH_EDGE_FILES", home.toString()),
                Map.entry("TELEHEALTH_EDGE_STATE", home.toString()),
                Map.entry("TELEHEALTH_EDGE_CERTIFICATE", pem),
                Map.entry("TELEHEALTH_EDGE_KEY", pem),
                Map.entry("TELEHEALTH_EDGE_LISTEN", "127.0.0.1:" + supplies.port(Port.EDGE)),
                Map.entry("TELEHEALTH_EDGE_SOURCE", SOURCE),
                Map.entry("TELEHEALTH_EDGE_GATEWAY", gateway));
    }
}

package vn.telehealth.local.sandbox;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vn.telehealth.local.Port;
import vn.telehealth.local.client.AdminClient;
import vn.telehealth.local.client.PharmacyAccess;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.AdminApi;
import vn.telehealth.local.identity.Realm;
import vn.telehealth.local.identity.SignInRefused;
import vn.telehealth.local.identity.WebSession;
import vn.telehealth.local.server.KeycloakServer;
import vn.telehealth.local.server.Services;
import vn.telehealth.local.supply.Supplies;

/**
 * The people and the pharmacy of a running local stack. Each is made when first asked for and keeps its credentials in
 * {@code <home>/data/sandbox/}. For {@code ./telehealth token ROLE}: {@code Sandbox.of(supplies).token(role)}.
 */
public final class Sandbox {

    private static final String PHYSICIAN = "physician";
    private static final String PHARMACIST = "pharmacist";

    private final Supplies supplies;
    private final Realm realm;
    private final AdminApi server;
    private final SandboxFiles files;

    private Sandbox(Supplies supplies) {
        this.supplies = supplies;
        this.realm = new Realm(
                KeycloakServer.url(supplies),
                URI.create("http://localhost:"
                        + (Services.GATEWAY_PORT + supplies.settings().portOffset())),
                URI.create("http://127.0.0.1:" + supplies.port(Port.MAIL)));
        this.server = AdminApi.ofServer(realm, KeycloakServer.ADMIN, supplies.secret(KeycloakServer.ADMIN_PASSWORD));
        this.files = new SandboxFiles(supplies.settings().data("sandbox"), Clock.systemUTC());
    }

    public static Sandbox of(Supplies supplies) {
        return new Sandbox(supplies);
    }

    /** The roles {@link #token} knows, in alphabetical order. */
    public static Set<String> roles() {
        Set<String> roles = new TreeSet<>(Set.of(PHYSICIAN, PHARMACIST, "admin"));
        for (SandboxPerson person : SandboxPerson.values()) {
            roles.add(person.account());
        }
        return roles;
    }

    public Realm realm() {
        return realm;
    }

    /** The identity provider's administration, with all rights. */
    public AdminApi server() {
        return server;
    }

    /** The identity provider's administration, as one of the services sees it. */
    public AdminApi service(String name) {
        return AdminApi.ofService(realm, name, clientSecret(name));
    }

    /** Secret of a service's own client in the realm. */
    public String clientSecret(String service) {
        return new Services(supplies)
                .all().stream()
                        .filter(candidate -> candidate.name().equals(service))
                        .findFirst()
                        .map(found -> supplies.secret(found.clientSecret()))
                        .orElseThrow();
    }

    public Account person(SandboxPerson person) {
        return accounts().of(person);
    }

    /** An admin at work behind the gateway. */
    public AdminClient admin(SandboxPerson person) {
        return new AdminClient(new SignedIn(realm, realm.web(), person(person)));
    }

    /** The physician; the first call registers one through the gateway and takes some seconds. */
    public Account physician() {
        return new SandboxPhysician(this, files).account();
    }

    /** The pharmacy; the first call registers one through the gateway. */
    public PharmacyAccess pharmacy() {
        return new SandboxPharmacy(this, files).access();
    }

    /**
     * Signs a sandbox account in for real and answers its access token, good for five minutes.
     *
     * @param role one of {@link #roles()}; {@code admin} is {@code admin-1}
     * @throws IllegalArgumentException for any other
     * @throws SignInRefused when the identity provider says no
     */
    public String token(String role) {
        return files.alone(() -> signIn(role.toLowerCase(Locale.ROOT)));
    }

    private String signIn(String wanted) {
        return switch (wanted) {
            case PHYSICIAN -> signIn(physician());
            case PHARMACIST -> pharmacy().tokens(realm).get();
            case "admin" -> signIn(person(SandboxPerson.ADMIN_1));
            default -> signIn(person(personOf(wanted)));
        };
    }

    private static SandboxPerson personOf(String account) {
        for (SandboxPerson person : SandboxPerson.values()) {
            if (person.account().equals(account)) {
                return person;
            }
        }
        throw new IllegalArgumentException("no sandbox account '" + account + "': choose one of " + roles());
    }

    private String signIn(Account account) {
        return new WebSession(realm, account).signIn().accessToken();
    }

    SandboxAccounts accounts() {
        return new SandboxAccounts(server, files);
    }
}

package vn.telehealth.e2e;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.AdminApi;
import vn.telehealth.local.identity.Enrolled;
import vn.telehealth.local.identity.Mailbox;
import vn.telehealth.local.identity.Onboarding;
import vn.telehealth.local.identity.Realm;
import vn.telehealth.local.sandbox.Sandbox;

/** The realm of the running stack, with people nobody else's test knows. */
final class RunningRealm {

    static final String PASSWORD = "một mật khẩu dài 7";
    private static final Sandbox SANDBOX = Sandbox.of(Fleet.stack().supplies());

    private RunningRealm() {}

    static Sandbox sandbox() {
        return SANDBOX;
    }

    static Realm realm() {
        return SANDBOX.realm();
    }

    /** The realm's own clients, and one of the pharmacies', which are all alike. */
    static Stream<JsonNode> clients() {
        List<JsonNode> all =
                SANDBOX.server().expect("GET", "/clients", null).valueStream().toList();
        Predicate<JsonNode> pharmacy =
                client -> client.path("clientId").asString().startsWith("pharmacy-");
        return Stream.concat(
                all.stream().filter(pharmacy.negate()),
                all.stream().filter(pharmacy).limit(1));
    }

    static Onboarding onboarding() {
        return new Onboarding(realm(), Clock.systemUTC());
    }

    static String freshEmail(String who) {
        return who + "-" + UUID.randomUUID() + "@mail.example";
    }

    static Account patient() {
        return onboarding().register("Nguyễn Thị Lan", freshEmail("lan"), PASSWORD);
    }

    /** The account of an approved physician who has not opened the invitation yet. */
    static Physician invitedPhysician() {
        AdminApi appointmentService = SANDBOX.service("appointment-service");
        UUID physicianId = UUID.randomUUID();
        String email = freshEmail("minh");
        Map<String, Object> account = Map.of(
                "username",
                email,
                "email",
                email,
                "firstName",
                "Trần Văn Minh",
                "enabled",
                true,
                "groups",
                List.of("/physicians"),
                "attributes",
                Map.of(
                        "physician_id", List.of(physicianId.toString()),
                        "licence_no", List.of("001234/HCM-CCHN"),
                        "facility_code", List.of("90001")));
        appointmentService.call("POST", "/users", account);
        JsonNode found = appointmentService
                .call("GET", "/users?q=physician_id:" + physicianId, null)
                .body();
        String id = found.get(0).required("id").asString();
        appointmentService
                .call("GET", "/users/" + id + "/groups", null)
                .body()
                .valueStream()
                .filter(group -> !group.path("name").asString().equals("physicians"))
                .forEach(group -> appointmentService.call(
                        "DELETE", "/users/" + id + "/groups/" + group.path("id").asString(), null));
        return invitedAgain(new Physician(id, physicianId, email, URI.create("")));
    }

    /** Another mail; its link takes the place of the one before. */
    static Physician invitedAgain(Physician physician) {
        Mailbox mailbox = new Mailbox(realm(), physician.email());
        int seen = mailbox.texts().size();
        SANDBOX.service("appointment-service")
                .call(
                        "PUT",
                        "/users/" + physician.accountId() + "/execute-actions-email?lifespan=172800",
                        List.of("UPDATE_PASSWORD", "CONFIGURE_TOTP"));
        return new Physician(
                physician.accountId(), physician.physicianId(), physician.email(), mailbox.linkAfter(seen));
    }

    static Enrolled accept(Physician physician) {
        return onboarding().acceptInvitation(physician.invitation(), physician.email(), PASSWORD);
    }

    static List<String> secondFactors(String accountId) {
        return SANDBOX.server()
                .call("GET", "/users/" + accountId + "/credentials", null)
                .body()
                .valueStream()
                .filter(credential -> !credential.path("type").asString().startsWith("password"))
                .map(credential -> credential.path("id").asString())
                .toList();
    }

    /** Whether wrong attempts have shut the account for a while. */
    static boolean isLocked(String accountId) {
        return SANDBOX.server()
                .call("GET", "/attack-detection/brute-force/users/" + accountId, null)
                .body()
                .path("disabled")
                .asBoolean();
    }

    /** Times of sign-in are told in seconds: two that shall differ need the clock to move. */
    static void awaitNextSecond() {
        long now = Clock.systemUTC().instant().getEpochSecond();
        Awaitility.await().until(() -> Clock.systemUTC().instant().getEpochSecond() > now);
    }

    /** @param invitation the link that was mailed */
    record Physician(String accountId, UUID physicianId, String email, URI invitation) {}
}

package vn.telehealth.local.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.AdminApi;
import vn.telehealth.local.identity.TotpDevice;
import vn.telehealth.local.secret.SecretKind;

/**
 * Sandbox accounts, made when first asked for. Their credentials are random and stay in the state folder; they exist in
 * the local stack only.
 */
final class SandboxAccounts {

    private final AdminApi server;
    private final SandboxFiles files;

    SandboxAccounts(AdminApi server, SandboxFiles files) {
        this.server = server;
        this.files = files;
    }

    /** The account; made, or made anew with the same credentials, when the identity provider has none. */
    Account of(SandboxPerson person) {
        String name = person.account();
        StoredAccount stored = files.read(name, StoredAccount.class).orElseGet(() -> {
            StoredAccount made = credentials(person);
            discard(person.email());
            files.write(name, made);
            return made;
        });
        if (find(stored.email()).isEmpty()) {
            create(person, stored);
        }
        return files.account(name, stored);
    }

    boolean exists(String email) {
        return !find(email).isEmpty();
    }

    boolean clientExists(String clientId) {
        return !server.expect("GET", "/clients?clientId=" + clientId, null).isEmpty();
    }

    /** An account whose credentials nobody knows any more is of no use. */
    private void discard(String email) {
        for (JsonNode account : find(email)) {
            server.expect("DELETE", "/users/" + account.required("id").asString(), null);
        }
    }

    private JsonNode find(String email) {
        return server.expect("GET", "/users?exact=true&email=" + email, null);
    }

    private void create(SandboxPerson person, StoredAccount stored) {
        List<Map<String, Object>> credentials = new ArrayList<>();
        credentials.add(Map.of("type", "password", "value", stored.password(), "temporary", false));
        String secret = stored.totpSecret();
        if (secret != null) {
            credentials.add(totp(secret));
        }
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("username", stored.email());
        account.put("email", stored.email());
        account.put("emailVerified", true);
        account.put("firstName", person.fullName());
        account.put("enabled", true);
        account.put("groups", List.of("/" + person.group()));
        account.put("credentials", credentials);
        server.expect("POST", "/users", account);
        leaveOtherGroups(find(stored.email()).get(0).required("id").asString(), person.group());
    }

    private void leaveOtherGroups(String id, String wanted) {
        for (JsonNode group : server.expect("GET", "/users/" + id + "/groups", null)) {
            if (!group.path("name").asString().equals(wanted)) {
                server.expect(
                        "DELETE",
                        "/users/" + id + "/groups/" + group.required("id").asString(),
                        null);
            }
        }
    }

    private static StoredAccount credentials(SandboxPerson person) {
        @Nullable String totp = person.secondFactor() ? TotpDevice.newSecret() : null;
        return new StoredAccount(person.email(), SecretKind.PASSWORD.make(), totp);
    }

    private static Map<String, Object> totp(String secret) {
        JsonMapper json = new JsonMapper();
        Map<String, Object> parameters = Map.of(
                "subType",
                "totp",
                "digits",
                6,
                "counter",
                0,
                "period",
                30,
                "algorithm",
                "HmacSHA1",
                "secretEncoding",
                "BASE32");
        return Map.of(
                "type",
                "otp",
                "userLabel",
                "sandbox",
                "secretData",
                json.writeValueAsString(Map.of("value", secret)),
                "credentialData",
                json.writeValueAsString(parameters));
    }
}

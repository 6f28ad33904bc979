package vn.telehealth.platform.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Accounts as members of Keycloak's group {@code /physicians}, which bears the role. */
final class KeycloakPhysicianAccounts implements PhysicianAccounts {

    private static final String USER = "/users/{id}";
    private static final String GROUP = "physicians";
    private static final Set<String> SECOND_FACTORS = Set.of("otp", "webauthn");

    private final AdminCalls calls;
    private final Duration invitationLifespan;

    KeycloakPhysicianAccounts(AdminCalls calls, Duration invitationLifespan) {
        this.calls = calls;
        this.invitationLifespan = invitationLifespan;
    }

    @Override
    public String invite(PhysicianAccount physician) {
        try {
            ObjectNode account = find(physician).orElseGet(() -> create(physician));
            String id = account.required("id").asString();
            leaveOtherGroups(id);
            boolean enrolled = enrolled(id);
            update(account, physician, enrolled);
            if (!enrolled && account.path("enabled").asBoolean()) {
                mailInvitation(id, physician.secondFactor());
            }
            return id;
        } catch (HttpClientErrorException e) {
            throw new IdentityUnavailable(e);
        }
    }

    @Override
    public void disable(String accountId) {
        setEnabled(accountId, false);
        calls.post(USER + "/logout", Map.of("id", accountId), null);
    }

    @Override
    public void enable(String accountId) {
        setEnabled(accountId, true);
    }

    private Optional<ObjectNode> find(PhysicianAccount physician) {
        JsonNode found =
                calls.get("/users?max=2&q={query}", Map.of("query", "physician_id:" + physician.physicianId()));
        return found.isEmpty() ? Optional.empty() : Optional.of((ObjectNode) found.get(0));
    }

    private ObjectNode create(PhysicianAccount physician) {
        Map<String, Object> account = Map.of(
                "username", physician.email(),
                "email", physician.email(),
                "firstName", physician.fullName(),
                "enabled", true,
                "groups", List.of("/" + GROUP),
                "attributes", attributes(physician));
        try {
            calls.post("/users", Map.of(), account);
        } catch (HttpClientErrorException.Conflict e) {
            // Either a retry overtook its first attempt, or somebody else has the address.
            return find(physician).orElseThrow(EmailTaken::new);
        } catch (HttpClientErrorException.BadRequest e) {
            throw new InvalidAccount(e);
        }
        return find(physician).orElseThrow(IdentityUnavailable::new);
    }

    /** Keycloak puts every new account into the patients' group; a physician's account is that of a physician only. */
    private void leaveOtherGroups(String id) {
        for (JsonNode group : calls.get(USER + "/groups", Map.of("id", id))) {
            if (!group.path("name").asString().equals(GROUP)) {
                calls.delete(
                        USER + "/groups/{group}",
                        Map.of("id", id, "group", group.required("id").asString()));
            }
        }
    }

    private boolean enrolled(String id) {
        return calls.get(USER + "/credentials", Map.of("id", id))
                .valueStream()
                .anyMatch(credential ->
                        SECOND_FACTORS.contains(credential.path("type").asString()));
    }

    private void update(ObjectNode account, PhysicianAccount physician, boolean enrolled) {
        ObjectNode wanted = account.deepCopy();
        wanted.put("firstName", physician.fullName());
        if (!enrolled) {
            // An invitation that went to a wrong address can be put right; later the address is the physician's own
            // matter.
            wanted.put("email", physician.email()).put("username", physician.email());
        }
        ObjectNode attributes = wanted.withObject("/attributes");
        attributes(physician).forEach((name, value) -> attributes.putArray(name).add(value));
        if (wanted.equals(account)) {
            return;
        }
        try {
            calls.put(USER, Map.of("id", wanted.required("id").asString()), wanted);
        } catch (HttpClientErrorException.Conflict e) {
            throw new EmailTaken();
        } catch (HttpClientErrorException.BadRequest e) {
            throw new InvalidAccount(e);
        }
    }

    private void mailInvitation(String id, SecondFactor secondFactor) {
        calls.put(
                USER + "/execute-actions-email?lifespan={seconds}",
                Map.of("id", id, "seconds", invitationLifespan.toSeconds()),
                List.of("UPDATE_PASSWORD", secondFactor.action()));
    }

    private void setEnabled(String id, boolean enabled) {
        try {
            ObjectNode account = (ObjectNode) calls.get(USER, Map.of("id", id));
            if (account.path("enabled").asBoolean() != enabled) {
                calls.put(USER, Map.of("id", id), account.put("enabled", enabled));
            }
        } catch (HttpClientErrorException.NotFound | HttpClientErrorException.Forbidden e) {
            throw new NoSuchAccount(id);
        } catch (HttpClientErrorException e) {
            throw new IdentityUnavailable(e);
        }
    }

    private static Map<String, String> attributes(PhysicianAccount physician) {
        return Map.of(
                "physician_id", physician.physicianId().toString(),
                "licence_no", physician.licenceNo(),
                "facility_code", physician.facilityCode());
    }
}

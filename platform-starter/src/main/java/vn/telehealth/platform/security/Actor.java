package vn.telehealth.platform.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.telehealth.events.EventActor;

/**
 * Who makes the request, as the validated token says.
 *
 * @param id account id (claim {@code sub})
 * @param acr level of authentication, {@code aal1} or {@code aal2}; empty when the token has none
 * @param authenticatedAt when the person last signed in (claim {@code auth_time}); absent for clients
 * @param name full name of the person
 * @param facilityCode facility of a member of staff
 * @param licenceNo practice licence of a physician
 * @param physicianId domain id of a physician
 * @param clientId OAuth client (claim {@code azp})
 * @param sourceIp address the request came from
 */
public record Actor(
        String id,
        Set<Role> roles,
        Set<String> scopes,
        String acr,
        @Nullable Instant authenticatedAt,
        @Nullable String name,
        @Nullable String facilityCode,
        @Nullable String licenceNo,
        @Nullable UUID physicianId,
        String clientId,
        @Nullable String sourceIp) {

    /** Level of authentication with a second factor. */
    public static final String SECOND_FACTOR = "aal2";

    public Actor {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    public boolean secondFactor() {
        return SECOND_FACTOR.equals(acr);
    }

    /**
     * The physician behind the token.
     *
     * @throws NotYours when the token is no physician's
     */
    public UUID requirePhysicianId() {
        if (physicianId == null) {
            throw new NotYours("physician", id);
        }
        return physicianId;
    }

    /** The account id as the id of a patient; accounts are UUIDs. */
    public UUID accountId() {
        return UUID.fromString(id);
    }

    /** The actor as events and audit records name it: in its strongest role. */
    public EventActor toEventActor() {
        Role role = Stream.of(Role.ADMIN, Role.AUDITOR, Role.PHYSICIAN, Role.PHARMACIST, Role.SERVICE, Role.PATIENT)
                .filter(roles::contains)
                .findFirst()
                .orElse(Role.PATIENT);
        return new EventActor(id, roles.isEmpty() ? "none" : role.value(), clientId);
    }
}

package vn.telehealth.platform.identity;

import java.util.UUID;

/**
 * OAuth 2 clients of pharmacies (client credentials grant, RFC 6749 section 4.4). Their tokens bear role
 * {@code pharmacist} and the scopes {@code prescriptions:verify prescriptions:dispense}; whose a token is, says its client id.
 *
 * <p>Every method throws {@link IdentityUnavailable} when the identity provider can't be reached, is too slow or refuses
 * the service: nothing is known about the effect then, so call again.
 */
public interface PharmacyClients {

    /**
     * Registers a client of its own name, {@code pharmacy-<pharmacyId>-<eight hexadecimal digits>}. Called again for the same
     * pharmacy, it registers another one: keep which of them counts. Of one whose answer got lost nobody knows the secret.
     *
     * @param displayName name of the pharmacy, for the administrators of the identity provider
     */
    RegisteredClient register(UUID pharmacyId, String displayName);

    /**
     * Replaces the secret; the old one is refused at once.
     *
     * @throws NoSuchAccount when the client is gone
     */
    ClientCredentials renewSecret(ClientRegistration registration);

    /**
     * Refuses new tokens from now on; those already issued run out within five minutes. Safe to repeat.
     *
     * @throws NoSuchAccount when the client is gone
     */
    void disable(ClientRegistration registration);

    /**
     * Takes back {@link #disable}; the secret is the one from before. Safe to repeat.
     *
     * @throws NoSuchAccount when the client is gone
     */
    void enable(ClientRegistration registration);
}

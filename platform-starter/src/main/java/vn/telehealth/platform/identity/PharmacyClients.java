package vn.telehealth.platform.identity;

import java.util.UUID;

/**
 * OAuth 2 clients of pharmacies (client credentials grant, RFC 6749 section 4.4). Their tokens bear role
 * {@code pharmacist}, claim {@code pharmacy_id} and the scopes {@code prescriptions:verify prescriptions:dispense}.
 *
 * <p>Every method throws {@link IdentityUnavailable} when the identity provider can't be reached, is too slow or refuses
 * the service: nothing is known about the effect then, so call again.
 */
public interface PharmacyClients {

    /**
     * Makes the client {@code pharmacy-<pharmacyId>}. Called again for the same pharmacy, it answers the same id and
     * secret, so an answer that got lost can be fetched; show the secret to a person once only and store it nowhere.
     *
     * @param displayName name of the pharmacy, for the administrators of the identity provider
     */
    ClientCredentials create(UUID pharmacyId, String displayName);

    /**
     * Replaces the secret; the old one is refused at once.
     *
     * @throws NoSuchAccount when the pharmacy has no client
     */
    ClientCredentials rotateSecret(UUID pharmacyId);

    /**
     * Refuses new tokens from now on; those already issued run out within five minutes. Safe to repeat.
     *
     * @throws NoSuchAccount when the pharmacy has no client
     */
    void disable(UUID pharmacyId);

    /**
     * Takes back {@link #disable}. Safe to repeat.
     *
     * @throws NoSuchAccount when the pharmacy has no client
     */
    void enable(UUID pharmacyId);
}

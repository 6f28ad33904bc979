package vn.telehealth.prescription.application.registry;

import java.util.Optional;
import java.util.UUID;
import vn.telehealth.platform.identity.ClientRegistration;

/** Which OAuth client acts for a pharmacy, and what it takes to change it. */
public interface PharmacyRegistrations {

    /** Nothing for a pharmacy whose client was never registered. */
    Optional<ClientRegistration> find(UUID pharmacyId);

    /**
     * Ask before a client is made that could not be kept.
     *
     * @throws vn.telehealth.platform.token.TokenUnavailable when nothing can be put now
     */
    void makeReady();

    /** From now on this client acts for the pharmacy, and no other. */
    void put(UUID pharmacyId, ClientRegistration registration);
}

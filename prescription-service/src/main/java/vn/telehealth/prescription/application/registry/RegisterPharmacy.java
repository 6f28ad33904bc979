package vn.telehealth.prescription.application.registry;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.telehealth.events.Ids;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.identity.ClientCredentials;
import vn.telehealth.platform.identity.ClientRegistration;
import vn.telehealth.platform.identity.NoSuchAccount;
import vn.telehealth.platform.identity.PharmacyClients;
import vn.telehealth.platform.identity.RegisteredClient;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.prescription.domain.pharmacy.Pharmacies;
import vn.telehealth.prescription.domain.pharmacy.Pharmacy;

/** Registers pharmacies. The client secret is shown once and kept nowhere here. No transaction runs while the identity provider is asked. */
@Service
public class RegisterPharmacy {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterPharmacy.class);

    private final Pharmacies pharmacies;
    private final PharmacyClients clients;
    private final PharmacyRegistrations registrations;
    private final AuditTrail audit;

    RegisterPharmacy(
            Pharmacies pharmacies, PharmacyClients clients, PharmacyRegistrations registrations, AuditTrail audit) {
        this.pharmacies = pharmacies;
        this.clients = clients;
        this.registrations = registrations;
        this.audit = audit;
    }

    /**
     * The pharmacy becomes active with its client: a failure in between leaves an inactive one, for which credentials can be
     * made, and which can be activated.
     */
    public Registered register(Details details) {
        Pharmacy pharmacy = new Pharmacy(
                Ids.next(), details.name(), details.address(), details.telephone(), details.licenceNo(), false);
        pharmacies.put(pharmacy);
        audit.record(AuditEntry.of("pharmacy.register", "pharmacy", pharmacy.id()));
        ClientCredentials credentials = newClient(pharmacy);
        Pharmacy active = pharmacy.withActive(true);
        pharmacies.put(active);
        return new Registered(active, credentials);
    }

    /** New credentials; the old secret is refused at once. A pharmacy that was stopped stays stopped. */
    public Registered renewCredentials(UUID id) {
        Pharmacy pharmacy = find(id);
        ClientCredentials credentials =
                registrations.find(id).flatMap(this::renewed).orElseGet(() -> newClient(pharmacy));
        audit.record(
                AuditEntry.of("pharmacy.renew-credentials", "pharmacy", id).detail("client", credentials.clientId()));
        return new Registered(pharmacy, credentials);
    }

    public Pharmacy setActive(UUID id, boolean active) {
        Pharmacy changed = find(id).withActive(active);
        if (active) {
            registrations.find(id).ifPresent(registration -> ifThere(registration, clients::enable));
            pharmacies.put(changed);
            audit.record(AuditEntry.of("pharmacy.activate", "pharmacy", id));
        } else {
            // First here, where it counts at once and is told, then at the identity provider.
            pharmacies.put(changed);
            audit.record(AuditEntry.of("pharmacy.deactivate", "pharmacy", id));
            registrations.find(id).ifPresent(registration -> ifThere(registration, clients::disable));
        }
        return changed;
    }

    public Pharmacy find(UUID id) {
        return pharmacies.find(id).orElseThrow(() -> new NotFound("pharmacy"));
    }

    private ClientCredentials newClient(Pharmacy pharmacy) {
        registrations.makeReady();
        RegisteredClient client = clients.register(pharmacy.id(), pharmacy.name());
        registrations.put(pharmacy.id(), client.registration());
        return client.credentials();
    }

    private Optional<ClientCredentials> renewed(ClientRegistration registration) {
        try {
            return Optional.of(clients.renewSecret(registration));
        } catch (NoSuchAccount e) {
            return Optional.empty();
        }
    }

    /** A client that an administrator removed gets no more tokens, and comes back with new credentials. */
    private static void ifThere(ClientRegistration registration, Consumer<ClientRegistration> change) {
        try {
            change.accept(registration);
        } catch (NoSuchAccount e) {
            LOG.atWarn().addKeyValue("client", registration.clientId()).log("the client of a pharmacy is gone");
        }
    }

    public record Details(String name, String address, String telephone, String licenceNo) {}

    public record Registered(Pharmacy pharmacy, ClientCredentials credentials) {}
}

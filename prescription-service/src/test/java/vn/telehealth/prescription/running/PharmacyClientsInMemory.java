package vn.telehealth.prescription.running;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.telehealth.platform.identity.ClientCredentials;
import vn.telehealth.platform.identity.ClientRegistration;
import vn.telehealth.platform.identity.NoSuchAccount;
import vn.telehealth.platform.identity.PharmacyClients;
import vn.telehealth.platform.identity.RegisteredClient;

/** Clients of pharmacies, kept here: the identity provider has tests of its own. */
@TestConfiguration(proxyBeanMethods = false)
class PharmacyClientsInMemory {

    @Bean
    Clients pharmacyClients() {
        return new Clients();
    }

    /** The client of a pharmacy has the name that test tokens of the pharmacy bear; a later one has another. */
    static final class Clients implements PharmacyClients {

        private final Map<String, Client> clients = new ConcurrentHashMap<>();
        private final Set<String> names = ConcurrentHashMap.newKeySet();

        @Override
        public RegisteredClient register(UUID pharmacyId, String displayName) {
            String first = "pharmacy-" + pharmacyId;
            String clientId = names.add(first) ? first : first + "-" + text();
            clients.put(clientId, new Client(text(), true));
            return new RegisteredClient(
                    new ClientCredentials(clientId, clients.get(clientId).secret()),
                    new ClientRegistration(clientId, accessToken(clientId)));
        }

        @Override
        public ClientCredentials renewSecret(ClientRegistration registration) {
            Client client = new Client(text(), require(registration).enabled());
            clients.put(registration.clientId(), client);
            return new ClientCredentials(registration.clientId(), client.secret());
        }

        @Override
        public void disable(ClientRegistration registration) {
            clients.put(
                    registration.clientId(), new Client(require(registration).secret(), false));
        }

        @Override
        public void enable(ClientRegistration registration) {
            clients.put(
                    registration.clientId(), new Client(require(registration).secret(), true));
        }

        boolean enabled(String clientId) {
            return clients.get(clientId) instanceof Client(String _, boolean enabled) && enabled;
        }

        /** As an administrator of the identity provider does it. */
        void remove(String clientId) {
            clients.remove(clientId);
        }

        private Client require(ClientRegistration registration) {
            Client client = clients.get(registration.clientId());
            if (client == null || !registration.accessToken().equals(accessToken(registration.clientId()))) {
                throw new NoSuchAccount(registration.clientId());
            }
            return client;
        }

        private static String accessToken(String clientId) {
            return "registration of " + clientId;
        }

        private static String text() {
            return UUID.randomUUID().toString();
        }

        private record Client(String secret, boolean enabled) {}
    }
}

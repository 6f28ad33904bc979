package vn.telehealth.prescription.running;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.telehealth.platform.identity.ClientCredentials;
import vn.telehealth.platform.identity.NoSuchAccount;
import vn.telehealth.platform.identity.PharmacyClients;

/** Clients of pharmacies, kept here: the identity provider has tests of its own. */
@TestConfiguration(proxyBeanMethods = false)
class PharmacyClientsInMemory {

    @Bean
    PharmacyClients pharmacyClients() {
        return new PharmacyClients() {
            private final Map<UUID, String> secrets = new ConcurrentHashMap<>();

            @Override
            public ClientCredentials create(UUID pharmacyId, String displayName) {
                return credentials(pharmacyId, secrets.computeIfAbsent(pharmacyId, id -> newSecret()));
            }

            @Override
            public ClientCredentials rotateSecret(UUID pharmacyId) {
                require(pharmacyId);
                String secret = newSecret();
                secrets.put(pharmacyId, secret);
                return credentials(pharmacyId, secret);
            }

            @Override
            public void disable(UUID pharmacyId) {
                require(pharmacyId);
            }

            @Override
            public void enable(UUID pharmacyId) {
                require(pharmacyId);
            }

            private void require(UUID pharmacyId) {
                if (!secrets.containsKey(pharmacyId)) {
                    throw new NoSuchAccount(pharmacyId.toString());
                }
            }
        };
    }

    private static ClientCredentials credentials(UUID pharmacyId, String secret) {
        return new ClientCredentials("pharmacy-" + pharmacyId, secret);
    }

    private static String newSecret() {
        return UUID.randomUUID().toString();
    }
}

package vn.telehealth.prescription.persistence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.platform.identity.ClientRegistration;
import vn.telehealth.platform.token.HsmToken;
import vn.telehealth.prescription.application.registry.PharmacyRegistrations;

/**
 * Keeps registration access tokens sealed with an AES key that never leaves the token, under the label {@value #KEY}, for the
 * purpose {@code registration|<client id>}.
 */
@Repository
class JdbcPharmacyRegistrations implements PharmacyRegistrations {

    static final String KEY = "registrations";

    private final JdbcClient jdbc;
    private final HsmToken token;

    JdbcPharmacyRegistrations(JdbcClient jdbc, HsmToken token) {
        this.jdbc = jdbc;
        this.token = token;
    }

    @Override
    public Optional<ClientRegistration> find(UUID pharmacyId) {
        return jdbc.sql("select client_id, registration from pharmacy where id = :id and registration is not null")
                .param("id", pharmacyId)
                .query((row, number) -> new Sealed(row.getString("client_id"), row.getBytes("registration")))
                .optional()
                .map(this::open);
    }

    @Override
    public void makeReady() {
        token.secretKey(KEY);
    }

    @Override
    public void put(UUID pharmacyId, ClientRegistration registration) {
        makeReady();
        byte[] plain = registration.accessToken().getBytes(StandardCharsets.UTF_8);
        jdbc.sql("update pharmacy set client_id = :client, registration = :sealed where id = :id")
                .param("client", registration.clientId())
                .param("sealed", token.seal(KEY, plain, purpose(registration.clientId())))
                .param("id", pharmacyId)
                .update();
    }

    private ClientRegistration open(Sealed row) {
        byte[] plain = token.open(KEY, row.accessToken(), purpose(row.clientId()));
        return new ClientRegistration(row.clientId(), new String(plain, StandardCharsets.UTF_8));
    }

    private static byte[] purpose(String clientId) {
        return ("registration|" + clientId).getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Sealed(String clientId, byte[] accessToken) {}
}

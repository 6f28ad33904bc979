package vn.telehealth.test.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.UUID;

/** Tokens as the realm would issue them, with a JWKS endpoint that vouches for them. */
public final class TestTokens {

    /** Issuer of the tokens. */
    public static final String ISSUER = "https://id.telehealth.test/realms/telehealth";

    static final RSAKey KEY = newKey("test");
    private static final JwksServer REALM = new JwksServer(KEY);

    private TestTokens() {}

    /** Where the public key is. */
    public static String jwkSetUri() {
        return REALM.uri();
    }

    public static TokenBuilder patient(UUID patientId) {
        return new TokenBuilder(patientId.toString(), "patient")
                .scope(
                        "appointments:read",
                        "appointments:write",
                        "records:read",
                        "records:write",
                        "examinations:read",
                        "prescriptions:read");
    }

    /** A physician with a fresh second factor. */
    public static TokenBuilder physician(UUID physicianId) {
        return new TokenBuilder(UUID.randomUUID().toString(), "physician")
                .claim("physician_id", physicianId.toString())
                .claim("licence_no", "012345/HCM-CCHN")
                .claim("facility_code", "12345")
                .claim("name", "Nguyễn Thị Lan")
                .aal2()
                .scope(
                        "appointments:read",
                        "appointments:write",
                        "examinations:read",
                        "examinations:write",
                        "records:read",
                        "prescriptions:read",
                        "prescriptions:write",
                        "prescriptions:sign");
    }

    public static TokenBuilder admin() {
        return admin(UUID.randomUUID());
    }

    public static TokenBuilder admin(UUID accountId) {
        return new TokenBuilder(accountId.toString(), "admin")
                .aal2()
                .scope(
                        "appointments:read",
                        "appointments:write",
                        "physicians:admin",
                        "facilities:admin",
                        "pharmacies:admin",
                        "formulary:admin");
    }

    /** A pharmacy's system, by client credentials. */
    public static TokenBuilder pharmacy(UUID pharmacyId) {
        return new TokenBuilder(UUID.randomUUID().toString(), "pharmacist")
                .claim("azp", "pharmacy-" + pharmacyId)
                .scope("prescriptions:read", "prescriptions:verify", "prescriptions:dispense");
    }

    public static TokenBuilder auditor() {
        return new TokenBuilder(UUID.randomUUID().toString(), "auditor").aal2().scope("audit:read");
    }

    /** A key that no realm shows yet. */
    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

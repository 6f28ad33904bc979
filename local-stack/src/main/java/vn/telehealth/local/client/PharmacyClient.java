package vn.telehealth.local.client;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import vn.telehealth.local.identity.Realm;

/**
 * What a pharmacy's program does, signed in by client credentials.
 *
 * @param pharmacistId registered pharmacist who answers for what is handed out
 */
public record PharmacyClient(Api api, String pharmacistId) {

    /** The pharmacy's program, which signs in with what registering gave it. */
    public static PharmacyClient of(PharmacyAccess access, Realm realm, URI gateway) {
        return of(access, realm, Front.plain(gateway));
    }

    public static PharmacyClient of(PharmacyAccess access, Realm realm, Front front) {
        return new PharmacyClient(new Api(front, access.tokens(realm)), access.pharmacistId());
    }

    /** Registers a pharmacy with one pharmacist as an admin. */
    public static PharmacyAccess register(AdminClient admin, String name) {
        Answer registered = admin.person()
                .api()
                .post(
                        "/api/pharmacies",
                        Map.of(
                                "name",
                                name,
                                "address",
                                "45 Hai Bà Trưng, phường Sài Gòn, TP. Hồ Chí Minh",
                                "telephone",
                                "02838225678",
                                "licenceNo",
                                "HCM-" + UUID.randomUUID()))
                .expect(201);
        Answer pharmacist = admin.person()
                .api()
                .post(
                        "/api/pharmacies/" + registered.text("/pharmacy/id") + "/pharmacists",
                        Map.of("name", "Lê Thị Thu", "certificateNo", "CCHND-" + UUID.randomUUID(), "degree", true))
                .expect(201);
        return new PharmacyAccess(
                registered.text("/pharmacy/id"),
                pharmacist.text("id"),
                registered.text("clientId"),
                registered.text("clientSecret"));
    }

    public Answer verifyById(String idOrCode) {
        return api.get("/api/prescriptions/verify/" + idOrCode);
    }

    public Answer verifyQr(String qr) {
        return api.post("/api/prescriptions/verify", Map.of("qr", qr));
    }

    public Answer hold(String prescriptionId, String qr) {
        return api.post("/api/prescriptions/" + prescriptionId + "/hold", Map.of("qr", qr));
    }

    /** Hands out all that may be collected today. */
    public Answer dispense(String prescriptionId, String qr, Map<String, String> idempotencyKey) {
        return api.post(
                "/api/prescriptions/" + prescriptionId + "/dispense",
                Map.of("pharmacistId", pharmacistId, "qr", qr),
                idempotencyKey);
    }
}

package vn.telehealth.local.identity;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The sandbox pharmacy and its pharmacist, registered by an admin through the gateway. */
final class SandboxPharmacy {

    private static final String NAME = "pharmacy";

    private final Realm realm;
    private final URI gateway;
    private final SandboxAccounts accounts;
    private final SandboxFiles files;

    SandboxPharmacy(Realm realm, URI gateway, SandboxAccounts accounts, SandboxFiles files) {
        this.realm = realm;
        this.gateway = gateway;
        this.accounts = accounts;
        this.files = files;
    }

    PharmacyAccess access() {
        Optional<PharmacyAccess> known =
                files.read(NAME, PharmacyAccess.class).filter(access -> accounts.clientExists(access.clientId()));
        return known.orElseGet(this::register);
    }

    private PharmacyAccess register() {
        GatewayApi admin = new GatewayApi(
                gateway,
                new WebSession(realm, accounts.of(SandboxPerson.ADMIN_1))
                        .signIn()
                        .accessToken());
        // An attempt that stopped half-way leaves a pharmacy behind whose secret nobody knows.
        String mark = Pkce.randomText(6);
        JsonNode made = admin.post("/api/pharmacies", pharmacy(mark));
        String id = made.required("pharmacy").required("id").asString();
        JsonNode pharmacist = admin.post("/api/pharmacies/" + id + "/pharmacists", pharmacist(mark));
        PharmacyAccess access = new PharmacyAccess(
                id,
                pharmacist.required("id").asString(),
                made.required("clientId").asString(),
                made.required("clientSecret").asString());
        files.write(NAME, access);
        return access;
    }

    private static Map<String, Object> pharmacy(String mark) {
        return Map.of(
                "name", "Nhà thuốc Sông Hương",
                "address", "24 Trần Hưng Đạo, phường Phú Xuân, thành phố Huế",
                "telephone", "02343822456",
                "licenceNo", mark + "/ĐKKDD-HUE");
    }

    private static Map<String, Object> pharmacist(String mark) {
        return Map.of("name", "Hoàng Thị Mai", "certificateNo", mark + "/CCHND-HUE", "degree", true);
    }
}

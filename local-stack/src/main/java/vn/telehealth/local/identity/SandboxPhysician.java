package vn.telehealth.local.identity;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The sandbox physician, who comes to the account as every physician does: entered by one admin, approved by another,
 * and enrolled by the invitation that was mailed.
 */
final class SandboxPhysician {

    private static final String NAME = "physician";
    private static final String FACILITY_INTEROP_CODE = "7990001";

    private final Realm realm;
    private final URI gateway;
    private final SandboxAccounts accounts;
    private final SandboxFiles files;

    SandboxPhysician(Realm realm, URI gateway, SandboxAccounts accounts, SandboxFiles files) {
        this.realm = realm;
        this.gateway = gateway;
        this.accounts = accounts;
        this.files = files;
    }

    Account account() {
        Optional<StoredAccount> known =
                files.read(NAME, StoredAccount.class).filter(stored -> accounts.exists(stored.email()));
        return known.map(stored -> files.account(NAME, stored)).orElseGet(this::register);
    }

    private Account register() {
        GatewayApi entering = as(SandboxPerson.ADMIN_1);
        // An attempt that stopped half-way leaves a physician behind; the next one is somebody else.
        String mark = Pkce.randomText(6).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "0");
        String email = "physician-" + mark + "@sandbox.example";
        String physicianId = entering.post("/api/physicians", entry(mark, email, facility(entering)))
                .required("physicianId")
                .asString();
        as(SandboxPerson.ADMIN_2).post("/api/physicians/" + physicianId + "/approval", null);
        Onboarding onboarding = new Onboarding(realm, secret -> files.device(NAME, secret));
        Enrolled enrolled = onboarding.acceptInvitation(email, Pkce.randomText(18));
        files.write(NAME, new StoredAccount(email, enrolled.account().password(), enrolled.totpSecret()));
        return enrolled.account();
    }

    private GatewayApi as(SandboxPerson admin) {
        return new GatewayApi(
                gateway, new WebSession(realm, accounts.of(admin)).signIn().accessToken());
    }

    private static String facility(GatewayApi admin) {
        JsonNode known = admin.get("/api/facilities?limit=1").path("items");
        JsonNode facility = known.isEmpty() ? admin.post("/api/facilities", sandboxFacility()) : known.get(0);
        return facility.required("facilityCode").asString();
    }

    private static Map<String, Object> sandboxFacility() {
        return Map.of(
                "interopCode", FACILITY_INTEROP_CODE,
                "name", "Phòng khám Đa khoa Sông Hương",
                "address", "12 Lê Lợi, phường Thuận Hóa, thành phố Huế",
                "telephone", "02343812345",
                "hasBeds", false);
    }

    private static Map<String, Object> entry(String mark, String email, String facilityCode) {
        return Map.of(
                "licenceNo",
                mark.toUpperCase(Locale.ROOT) + "/HUE-CCHN",
                "interopCode",
                mark.toUpperCase(Locale.ROOT) + "HUE-CCHN",
                "fullName",
                "Trần Văn Minh",
                "email",
                email,
                "specialty",
                "GENERAL_PRACTICE",
                "facilityCode",
                facilityCode);
    }
}

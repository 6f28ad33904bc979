package vn.telehealth.e2e.fuzz;

import java.util.Map;
import java.util.UUID;
import vn.telehealth.local.client.AdminClient;
import vn.telehealth.local.client.PharmacyAccess;
import vn.telehealth.local.client.PharmacyClient;

/**
 * Whoever is registered, each time somebody new, at the point where something can be decided.
 *
 * @param first whose rights are tried
 * @param second whose decisions the first may confirm
 */
record RegisterScenes(AdminClient first, AdminClient second) {

    /** Where a physician may be entered. */
    Map<String, String> facility() {
        return Map.of("facilityCode", first.facility());
    }

    Map<String, String> entered() {
        return physician(enter());
    }

    Map<String, String> approved() {
        return physician(approve());
    }

    Map<String, String> suspended() {
        return physician(suspend());
    }

    Map<String, String> askedBack() {
        String id = suspend();
        second.requestReinstatement(id, "Đã xác minh").expect(200);
        return physician(id);
    }

    Map<String, String> pharmacy() {
        return Map.of("id", register().pharmacyId());
    }

    Map<String, String> pharmacists() {
        return Map.of("pharmacyId", register().pharmacyId());
    }

    Map<String, String> pharmacist() {
        PharmacyAccess access = register();
        return Map.of("pharmacyId", access.pharmacyId(), "id", access.pharmacistId());
    }

    private String enter() {
        return second.enterNewcomer("physician-" + UUID.randomUUID() + "@fuzz.example", second.facility())
                .expect(201)
                .text("physicianId");
    }

    private String approve() {
        String id = enter();
        first.approvePhysician(id).expect(200);
        return id;
    }

    private String suspend() {
        String id = approve();
        second.suspendPhysician(id, "Theo đơn thư").expect(200);
        return id;
    }

    private static Map<String, String> physician(String id) {
        return Map.of("physicianId", id);
    }

    private PharmacyAccess register() {
        return PharmacyClient.register(first, "Nhà thuốc Trung Sơn");
    }
}

package vn.telehealth.local.sandbox;

import java.util.Optional;
import vn.telehealth.local.client.PharmacyAccess;
import vn.telehealth.local.client.PharmacyClient;

/** The sandbox pharmacy and its pharmacist, registered by an admin through the gateway. */
final class SandboxPharmacy {

    private static final String NAME = "pharmacy";

    private final Sandbox sandbox;
    private final SandboxFiles files;

    SandboxPharmacy(Sandbox sandbox, SandboxFiles files) {
        this.sandbox = sandbox;
        this.files = files;
    }

    PharmacyAccess access() {
        Optional<PharmacyAccess> known = files.read(NAME, PharmacyAccess.class)
                .filter(access -> sandbox.accounts().clientExists(access.clientId()));
        return known.orElseGet(this::register);
    }

    /** An attempt that stopped half-way leaves a pharmacy behind whose secret nobody knows. */
    private PharmacyAccess register() {
        PharmacyAccess access = PharmacyClient.register(sandbox.admin(SandboxPerson.ADMIN_1), "Nhà thuốc Sông Hương");
        files.write(NAME, access);
        return access;
    }
}

package vn.telehealth.e2e.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.HeldToken;
import vn.telehealth.e2e.Players;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.PharmacyAccess;
import vn.telehealth.local.client.PharmacyClient;
import vn.telehealth.local.sandbox.Sandbox;
import vn.telehealth.local.sandbox.SandboxPerson;
import vn.telehealth.local.server.Services;

/**
 * Prescriptions that came about as any other, and a pharmacy to verify them.
 *
 * @param token of the pharmacy, fetched only when it nearly expires
 */
record IssuedOnes(PharmacyClient pharmacy, Supplier<String> token, List<Issued> issued) {

    /** @param qr the text of its QR */
    record Issued(String id, String qr) {}

    static IssuedOnes make(int number) {
        Players players = BusyDays.meet(number);
        List<Issued> issued = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String id = players.issued(players.examinedVisit()).text("prescriptionId");
            issued.add(new Issued(
                    id,
                    players.physician().file(id, "qr", "text/plain").expect(200).text()));
        }
        return ofAnotherPharmacy(List.copyOf(issued));
    }

    /** The same prescriptions: what the gateway has counted so far, it has counted for somebody else. */
    IssuedOnes forAnotherPharmacy() {
        return ofAnotherPharmacy(issued);
    }

    private static IssuedOnes ofAnotherPharmacy(List<Issued> issued) {
        Sandbox sandbox = Sandbox.of(Fleet.stack().supplies());
        PharmacyAccess access = PharmacyClient.register(sandbox.admin(SandboxPerson.ADMIN_1), "Nhà thuốc Trung Sơn");
        HeldToken token = new HeldToken(access, sandbox.realm());
        Api api = new Api(Fleet.stack().url(Services.GATEWAY), token);
        return new IssuedOnes(new PharmacyClient(api, access.pharmacistId()), token, issued);
    }
}

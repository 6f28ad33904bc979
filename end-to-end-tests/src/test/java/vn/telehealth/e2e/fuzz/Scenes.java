package vn.telehealth.e2e.fuzz;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import vn.telehealth.e2e.AccessCast;
import vn.telehealth.e2e.AccessTable;
import vn.telehealth.e2e.ApiOperation;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.Players;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.PharmacyClient;
import vn.telehealth.local.sandbox.Sandbox;
import vn.telehealth.local.sandbox.SandboxPerson;
import vn.telehealth.local.server.Services;

/** Brings about the state in which an operation can be done. */
final class Scenes {

    /**
     * Values that name what was made, by what: a kind of object as {@code docs/access.md} has it, or the one operation of a
     * kind that wants another state. What has no line here is as good after a write as before it.
     */
    private final Map<String, Supplier<Map<String, String>>> makers;

    private Scenes(VisitScenes visits, RegisterScenes registers) {
        makers = Map.ofEntries(
                entry("appointment", visits::booked),
                entry("bookAppointment", visits::free),
                entry("availability", visits::offered),
                entry("examination", visits::opened),
                entry("completeExamination", visits::recorded),
                entry("amendExamination", visits::completed),
                entry("draft", visits::drafted),
                entry("createDrafts", visits::undrafted),
                entry("prescription", visits::issued),
                entry("releasePrescription", visits::held),
                entry("verifyScan", visits::issued),
                entry("physician", registers::approved),
                entry("enterPhysician", registers::facility),
                entry("approvePhysician", registers::entered),
                entry("rejectPhysician", registers::entered),
                entry("requestReinstatement", registers::suspended),
                entry("reinstatePhysician", registers::askedBack),
                entry("pharmacy", registers::pharmacy),
                entry("pharmacists", registers::pharmacists),
                entry("pharmacist", registers::pharmacist));
    }

    /** Whose rights are tried plays the part; the others are new, for the fuzzer has left its marks on those before. */
    static Scenes of(String role, AccessCast cast) {
        Players owner = cast.owner();
        Players others = Players.meet();
        Sandbox sandbox = Sandbox.of(Fleet.stack().supplies());
        return new Scenes(
                new VisitScenes(new Players(
                        role.equals("physician") ? owner.physician() : others.physician(),
                        role.equals("patient") ? owner.patient() : others.patient(),
                        role.equals("pharmacist") ? pharmacyOf(cast) : others.pharmacy(),
                        others.auditor())),
                new RegisterScenes(sandbox.admin(SandboxPerson.ADMIN_1), sandbox.admin(SandboxPerson.ADMIN_2)));
    }

    /** Empty when nothing has to be made for the operation. */
    Optional<Map<String, String>> prepare(ApiOperation operation) {
        return Optional.ofNullable(makers.get(operation.id()))
                .or(() -> Optional.ofNullable(
                        makers.get(AccessTable.row(operation).object())))
                .map(Supplier::get);
    }

    private static PharmacyClient pharmacyOf(AccessCast cast) {
        return new PharmacyClient(
                new Api(
                        Fleet.stack().url(Services.GATEWAY),
                        Objects.requireNonNull(cast.callers().get("pharmacist"))),
                Objects.requireNonNull(cast.andItsPharmacist(Map.of()).get("pharmacistId")));
    }
}

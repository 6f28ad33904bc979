package vn.telehealth.e2e;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import vn.telehealth.local.client.AdminClient;
import vn.telehealth.local.client.PharmacyAccess;
import vn.telehealth.local.client.PharmacyClient;
import vn.telehealth.local.client.PhysicianClient;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.local.sandbox.SandboxPerson;

/**
 * Everybody who may ask, and the objects of the first of each role.
 *
 * @param callers access tokens of the owners, by role
 * @param strangers access tokens of others in the same roles
 * @param objects values of path parameters, by kind of object
 * @param physician the owner in that role
 * @param draftedVisit id of the appointment whose prescription stays a draft
 */
public record AccessCast(
        Map<String, Supplier<String>> callers,
        Map<String, Supplier<String>> strangers,
        Map<String, Map<String, String>> objects,
        PhysicianClient physician,
        String draftedVisit) {

    public static AccessCast meet() {
        Players owner = Players.meet();
        Players stranger = Players.meet();
        AdminClient admin = RunningRealm.sandbox().admin(SandboxPerson.ADMIN_1);
        PharmacyAccess pharmacy = PharmacyClient.register(admin, "Nhà thuốc An Khang");
        PharmacyAccess strangePharmacy = PharmacyClient.register(admin, "Nhà thuốc Pharmacity");
        SignedIn auditor = owner.auditor().person();
        String draftedVisit = owner.examinedVisit();
        Map<String, Map<String, String>> objects = objectsOf(owner, draftedVisit, admin, pharmacy);
        return new AccessCast(
                Map.of(
                        "patient", owner.patient().person()::accessToken,
                        "physician", owner.physician().person()::accessToken,
                        "pharmacist", pharmacy.tokens(RunningRealm.realm()),
                        "admin", admin.person()::accessToken,
                        "auditor", auditor::accessToken),
                Map.of(
                        "patient", stranger.patient().person()::accessToken,
                        "physician", stranger.physician().person()::accessToken,
                        "pharmacist", strangePharmacy.tokens(RunningRealm.realm())),
                objects,
                owner.physician(),
                draftedVisit);
    }

    /** Leaves no visit half-way: other tests judge all sagas of the fleet. */
    void end() {
        physician.cancel(draftedVisit).expect(200);
    }

    Supplier<String> caller(String role) {
        return Objects.requireNonNull(callers.get(role), role);
    }

    Supplier<String> stranger(String role) {
        return Objects.requireNonNull(strangers.get(role), role);
    }

    /** Ids like those of an object, of none. */
    static Map<String, String> absent(Map<String, String> object) {
        Map<String, String> absent = new HashMap<>(object);
        absent.replaceAll((name, id) -> switch (name) {
            case "facilityCode" -> "99999";
            case "code" -> "Z99.9X";
            default -> UUID.randomUUID().toString();
        });
        return absent;
    }

    /** Ids that nobody but their owner may be told. */
    List<String> secrets() {
        return objects.entrySet().stream()
                .filter(object -> List.of("appointment", "examination", "draft", "prescription", "patient")
                        .contains(object.getKey()))
                .flatMap(object -> object.getValue().values().stream())
                .toList();
    }

    private static Map<String, Map<String, String>> objectsOf(
            Players owner, String draftedVisit, AdminClient admin, PharmacyAccess pharmacy) {
        String issuedVisit = owner.examinedVisit();
        String booked = owner.bookedVisit();
        String physicianId = owner.physician().physicianId();
        Map<String, Map<String, String>> objects = new HashMap<>();
        objects.put("appointment", Map.of("appointmentId", booked));
        // One that is completed: before that patients do not see it.
        objects.put(
                "examination",
                Map.of(
                        "examinationId",
                        owner.physician().examinationOf(issuedVisit).text("/items/0/examinationId")));
        objects.put(
                "draft", Map.of("id", owner.physician().draftOf(draftedVisit).text("prescriptionId")));
        objects.put("prescription", Map.of("id", owner.issued(issuedVisit).text("prescriptionId")));
        objects.put("patient", Map.of("patientId", owner.patient().person().accountId()));
        objects.put("physician", Map.of("physicianId", physicianId));
        objects.put(
                "availability",
                Map.of(
                        "physicianId",
                        physicianId,
                        "availabilityId",
                        owner.physician()
                                .person()
                                .api()
                                .get("/api/physicians/" + physicianId + "/availability")
                                .expect(200)
                                .text("/items/0/availabilityId")));
        objects.put("facility", Map.of("facilityCode", admin.facility()));
        objects.put("pharmacy", Map.of("id", pharmacy.pharmacyId()));
        objects.put("pharmacists", Map.of("pharmacyId", pharmacy.pharmacyId()));
        objects.put("pharmacist", Map.of("pharmacyId", pharmacy.pharmacyId(), "id", pharmacy.pharmacistId()));
        objects.put("medicine", Map.of("code", "PARA-500-TAB"));
        objects.put("title", Map.of("code", "J02.9"));
        objects.put(
                "record",
                Map.of("recordId", owner.auditor().recordsOf(booked).expect(200).text("/items/0/eventId")));
        return objects;
    }
}

package vn.telehealth.e2e;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import vn.telehealth.local.client.AdminClient;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.PharmacyAccess;
import vn.telehealth.local.client.PharmacyClient;
import vn.telehealth.local.client.PhysicianClient;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.local.client.Waiting;
import vn.telehealth.local.sandbox.SandboxPerson;

/**
 * Everybody who may ask, and the objects of the first of each role.
 *
 * @param callers access tokens of the owners, by role
 * @param strangers access tokens of others in the same roles: for physicians a colleague and one of another facility
 * @param objects values of path parameters, by kind of object
 * @param owner whose the objects are, but for the pharmacy
 * @param draftedVisit id of the appointment whose prescription stays a draft
 * @param otherQr text of the QR of another prescription than that of the objects
 */
public record AccessCast(
        Map<String, Supplier<String>> callers,
        Map<String, List<Supplier<String>>> strangers,
        Map<String, Map<String, String>> objects,
        Players owner,
        String draftedVisit,
        String otherQr) {

    public static AccessCast meet() {
        AdminClient admin = RunningRealm.sandbox().admin(SandboxPerson.ADMIN_1);
        Players owner = Players.meet();
        Players stranger = Players.meet(anotherFacility(admin));
        PhysicianClient colleague = Players.physician(admin.facility());
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
                        "patient", List.of(stranger.patient().person()::accessToken),
                        "physician",
                                List.of(
                                        colleague.person()::accessToken,
                                        stranger.physician().person()::accessToken),
                        "pharmacist", List.of(strangePharmacy.tokens(RunningRealm.realm()))),
                objects,
                owner,
                draftedVisit,
                qrOf(owner, owner.issued(owner.examinedVisit()).text("prescriptionId")));
    }

    /** Leaves no visit half-way: other tests judge all sagas of the fleet. */
    void end() {
        owner.physician().cancel(draftedVisit).expect(200);
    }

    /** Ids of an object, and of who could hand it out. */
    public Map<String, String> andItsPharmacist(Map<String, String> object) {
        Map<String, String> ids = new HashMap<>(object);
        ids.put(
                "pharmacistId",
                Objects.requireNonNull(
                        Objects.requireNonNull(objects.get("pharmacist")).get("id")));
        return ids;
    }

    /** The prescription as the physician who issued it reads it. */
    Answer seenByItsPhysician(Map<String, String> prescription) {
        return owner.physician()
                .person()
                .api()
                .get("/api/prescriptions/" + prescription.get("id"))
                .expect(200);
    }

    Supplier<String> caller(String role) {
        return Objects.requireNonNull(callers.get(role), role);
    }

    List<Supplier<String>> strangers(String role) {
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

    private static String qrOf(Players owner, String prescriptionId) {
        return owner.physician()
                .file(prescriptionId, "qr", "text/plain")
                .expect(200)
                .text();
    }

    /** Codes are given by the state, so one that is free has to be guessed. */
    private static String anotherFacility(AdminClient admin) {
        return Waiting.until(
                        "another facility",
                        Duration.ofSeconds(30),
                        () -> admin.registerFacility(
                                "01" + ThreadLocalRandom.current().nextInt(10_000, 79_000),
                                "Bệnh viện Đa khoa Hồng Hà",
                                "5 Quang Trung, phường Hà Đông, thành phố Hà Nội"),
                        Answer::ok)
                .text("facilityCode");
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

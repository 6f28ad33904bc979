package vn.telehealth.local.client;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an admin does. */
public record AdminClient(SignedIn person) {

    public Answer registerFacility(String interopCode, String name, String address) {
        return person.api()
                .post(
                        "/api/facilities",
                        Map.of(
                                "interopCode", interopCode,
                                "name", name,
                                "address", address,
                                "telephone", "02838221234",
                                "hasBeds", true));
    }

    /** @return code of the first facility; one is registered when there is none */
    public String facility() {
        Answer known = person.api().get("/api/facilities?limit=1").expect(200);
        return known.json().path("items").isEmpty()
                ? registerFacility(
                                "0179001",
                                "Phòng khám Đa khoa Sen Việt",
                                "12 Nguyễn Huệ, phường Sài Gòn, TP. Hồ Chí Minh")
                        .expect(201)
                        .text("facilityCode")
                : known.text("/items/0/facilityCode");
    }

    /** @return the entered physician */
    public Answer enterPhysician(String fullName, String email, String licence, String facilityCode) {
        return enterPhysician(entry(fullName, email, licence, facilityCode));
    }

    /**
     * Enters somebody whose licence nobody else has.
     *
     * @return the entered physician
     */
    public Answer enterNewcomer(String email, String facilityCode) {
        String licence = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return enterPhysician("Trần Văn Minh", email, licence, facilityCode);
    }

    /** @return the entered physician */
    public Answer enterPhysician(Map<String, String> entry) {
        return person.api().post("/api/physicians", entry);
    }

    /** What an admin has to say of a physician. */
    public static Map<String, String> entry(String fullName, String email, String licence, String facilityCode) {
        return Map.of(
                "licenceNo",
                licence + "/HCM-CCHN",
                "interopCode",
                licence + "HCM-CCHN",
                "fullName",
                fullName,
                "email",
                email,
                "specialty",
                "INTERNAL_MEDICINE",
                "facilityCode",
                facilityCode);
    }

    public Answer approvePhysician(String physicianId) {
        return decide(physicianId, "approval", null);
    }

    public Answer suspendPhysician(String physicianId, String reason) {
        return decide(physicianId, "suspension", Map.of("reasonCode", "OTHER", "note", reason));
    }

    public Answer requestReinstatement(String physicianId, String reason) {
        return decide(physicianId, "reinstatement-request", Map.of("reason", reason));
    }

    public Answer reinstatePhysician(String physicianId) {
        return decide(physicianId, "reinstatement", null);
    }

    private Answer decide(String physicianId, String decision, @Nullable Object body) {
        return person.api().post("/api/physicians/" + physicianId + "/" + decision, body);
    }
}

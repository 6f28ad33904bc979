package vn.telehealth.platform.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/**
 * A physician for whom an account is wanted.
 *
 * @param physicianId id given by the appointment service; becomes claim {@code physician_id} and makes retries idempotent
 * @param fullName as on the practice licence, family name first ("Nguyễn Thị Lan"); becomes claim {@code name}
 * @param email address that gets the invitation; also the user name
 * @param licenceNo number of the practice licence; claim {@code licence_no}
 * @param facilityCode claim {@code facility_code}
 * @param secondFactor what the invitation asks to enrol
 */
public record PhysicianAccount(
        UUID physicianId,
        String fullName,
        String email,
        String licenceNo,
        String facilityCode,
        SecondFactor secondFactor) {

    public PhysicianAccount {
        fullName = Normalizer.normalize(required(fullName, "fullName"), Normalizer.Form.NFC);
        email = required(email, "email").toLowerCase(Locale.ROOT);
        licenceNo = required(licenceNo, "licenceNo");
        facilityCode = required(facilityCode, "facilityCode");
    }

    private static String required(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        return value.strip();
    }
}

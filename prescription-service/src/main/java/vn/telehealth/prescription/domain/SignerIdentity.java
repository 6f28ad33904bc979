package vn.telehealth.prescription.domain;

import java.text.Normalizer;
import java.util.Objects;
import java.util.UUID;

/**
 * Who signs: what the health authority binds to the physician's key.
 *
 * @param physicianId the physician's id in the appointment service
 * @param fullName    legal name as on the practice licence; the certificate's common name
 * @param licenceNo   practice licence number; the certificate's serialNumber attribute
 * @param facility    name of the facility for which she signs; the certificate's organisation
 */
public record SignerIdentity(UUID physicianId, String fullName, String licenceNo, String facility) {

    public SignerIdentity {
        Objects.requireNonNull(physicianId, "physicianId");
        fullName = text("fullName", fullName);
        licenceNo = text("licenceNo", licenceNo);
        facility = text("facility", facility);
    }

    private static String text(String field, String value) {
        String normal = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (normal.isEmpty()) {
            throw new IllegalArgumentException(field + " of a signer is empty");
        }
        return normal;
    }
}

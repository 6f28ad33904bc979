package vn.telehealth.prescription.domain.document;

import java.util.UUID;
import vn.telehealth.prescription.domain.SignedDocument;

/** The secure QR: signed, then encrypted to the verification service; text of the form {@code ERX1:...}. */
public interface SecureQr {

    /**
     * Seals id and hash of what was just signed.
     *
     * @throws RuntimeException a typed one of the token when the key cannot be reached now; nothing was changed
     */
    String seal(PrescriptionDocument document, SignedDocument signed);

    /**
     * Opens a scanned text and checks its signature.
     *
     * @throws QrRefused for anything that this service did not seal, whatever it is; the message tells nothing of why
     */
    QrContent open(String text);

    /** @param hash SHA-256 of the canonical document, lower-case hex */
    record QrContent(UUID prescriptionId, String hash) {}
}

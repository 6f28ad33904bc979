package vn.telehealth.prescription.qr;

import java.util.UUID;

/**
 * What a secure QR says.
 *
 * @param documentHash SHA-256 of the canonical prescription document, 64 lower-case hexadecimal digits
 * @param signer the certificate that signed the QR
 */
record Claims(UUID prescriptionId, String documentHash, SignerKeyId signer) {

    Claims {
        if (!documentHash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A document hash has 64 lower-case hexadecimal digits");
        }
    }
}

package vn.telehealth.prescription.application.issue;

import org.springframework.stereotype.Component;
import vn.telehealth.prescription.domain.PrescriptionSigner;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.document.DocumentFormat;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.SecureQr;

/** Second step of issuing: token and authority at work. No transaction may run; nothing is stored. */
@Component
class SealDocument {

    private final DocumentFormat format;
    private final PrescriptionSigner signer;
    private final SecureQr qr;

    SealDocument(DocumentFormat format, PrescriptionSigner signer, SecureQr qr) {
        this.format = format;
        this.signer = signer;
        this.qr = qr;
    }

    Sealed seal(PrescriptionDocument document) {
        SignedDocument signed = signer.sign(document.signer(), format.write(document));
        return new Sealed(document, signed, qr.seal(document, signed));
    }

    record Sealed(PrescriptionDocument document, SignedDocument signed, String qr) {}
}

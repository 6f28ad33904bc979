package vn.telehealth.prescription.application.issue;

import org.springframework.stereotype.Component;
import vn.telehealth.prescription.domain.PrescriptionSigner;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.document.DocumentFormat;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.PrescriptionPdf;
import vn.telehealth.prescription.domain.document.SecureQr;
import vn.telehealth.prescription.domain.document.SignedPaper;

/** Second step of issuing: token and authority at work. No transaction may run; nothing is stored. */
@Component
class SealDocument {

    private final DocumentFormat format;
    private final PrescriptionSigner signer;
    private final SecureQr qr;

    private final PrescriptionPdf paper;

    SealDocument(DocumentFormat format, PrescriptionSigner signer, SecureQr qr, PrescriptionPdf paper) {
        this.format = format;
        this.signer = signer;
        this.qr = qr;
        this.paper = paper;
    }

    Sealed seal(PrescriptionDocument document) {
        SignedDocument signed = signer.sign(document.signer(), format.write(document));
        String text = qr.seal(document, signed);
        // The paper shows what was signed, letter for letter.
        return new Sealed(document, signed, text, paper.render(format.read(signed.content()), text));
    }

    record Sealed(PrescriptionDocument document, SignedDocument signed, String qr, SignedPaper paper) {}
}

package vn.telehealth.prescription.pdf;

import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.PrescriptionPdf;
import vn.telehealth.prescription.signing.Proofs;
import vn.telehealth.prescription.signing.SigningProperties;

/** Makes signed forms with a certified key in memory. */
final class SignedForm {

    /** As long as a secure QR gets, of the same alphabet. */
    static final String QR = "ERX1:" + "6BFOXN*TS0BI$ZD-PFUX".repeat(15).substring(0, 291);

    private SignedForm() {}

    static byte[] of(PrescriptionDocument document, TestAuthority authority) {
        return pdf(authority).render(document, QR).pdf();
    }

    static PrescriptionPdf pdf(TestAuthority authority) {
        return new PdfConfiguration()
                .prescriptionPdf(
                        physician -> authority.physician(physician.fullName()),
                        new Proofs(authority, new SigningProperties(false)));
    }
}

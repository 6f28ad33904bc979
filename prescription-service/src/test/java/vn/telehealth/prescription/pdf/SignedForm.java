package vn.telehealth.prescription.pdf;

import java.time.Instant;
import java.util.Set;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.PrescriptionPdf;

/** Makes signed forms with a certified key in memory. */
final class SignedForm {

    /** As long as a secure QR gets, of the same alphabet. */
    static final String QR = "ERX1:" + "6BFOXN*TS0BI$ZD-PFUX".repeat(15).substring(0, 291);

    private static final SignedDocument SIGNED =
            new SignedDocument("{}", "0".repeat(64), "h..s", "{}", Instant.EPOCH, Set.of());

    private SignedForm() {}

    static byte[] of(PrescriptionDocument document, TestAuthority authority) {
        PrescriptionPdf pdf = new PdfConfiguration()
                .prescriptionPdf(physician -> authority.physician(physician.fullName()), authority);
        return pdf.render(document, SIGNED, QR);
    }
}

package vn.telehealth.prescription.pdf;

import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.PrescriptionPdf;
import vn.telehealth.prescription.domain.document.SignedPaper;
import vn.telehealth.prescription.signing.PhysicianKeys;

/** Renders the form and has the physician's key sign it. */
final class PadesPrescriptionPdf implements PrescriptionPdf {

    private final FormRenderer renderer;
    private final PadesSigner signer;
    private final PhysicianKeys physicians;

    PadesPrescriptionPdf(FormRenderer renderer, PadesSigner signer, PhysicianKeys physicians) {
        this.renderer = renderer;
        this.signer = signer;
        this.physicians = physicians;
    }

    @Override
    public SignedPaper render(PrescriptionDocument document, String qr) {
        return signer.sign(renderer.render(document, qr), document, physicians.of(document.signer()));
    }

    @Override
    public SignedPaper stamp(SignedPaper paper) {
        return paper.stamped() ? paper : signer.stamp(paper);
    }
}

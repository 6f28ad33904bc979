package vn.telehealth.prescription.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.SignedPaper;
import vn.telehealth.prescription.signing.PhysicianKey;

/** Adds a PAdES signature (ETSI EN 319 142-1, baseline B or T) as an incremental update. */
final class PadesSigner {

    /** Room for the certificates and the time stamp, in bytes. */
    private static final int RESERVED = 10 * 1024;

    private final CmsSigner cms;

    PadesSigner(CmsSigner cms) {
        this.cms = cms;
    }

    SignedPaper sign(RenderedForm form, PrescriptionDocument prescription, PhysicianKey key) {
        try (PDDocument document = Loader.loadPDF(form.pdf());
                SignatureOptions options = new SignatureOptions()) {
            document.setDocumentId(prescription.id().getLeastSignificantBits());
            options.setPage(form.signaturePage());
            options.setPreferredSignatureSize(RESERVED);
            document.addSignature(signature(prescription), options);
            attachToBox(document, form);
            ByteArrayOutputStream out = new ByteArrayOutputStream(form.pdf().length + 3 * RESERVED);
            ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
            SignedCms signed = cms.sign(signing.getContent(), key);
            signing.setSignature(signed.der());
            return new SignedPaper(out.toByteArray(), signed.stamped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SignedPaper stamp(SignedPaper paper) {
        byte[] pdf = paper.pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getLastSignatureDictionary();
            SignedCms stamped = cms.stamp(signature.getContents(pdf));
            SignatureRoom room = SignatureRoom.between(signature.getByteRange());
            return stamped.stamped() ? new SignedPaper(room.fill(pdf, stamped.der()), true) : paper;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDSignature signature(PrescriptionDocument prescription) {
        ZonedDateTime time = prescription.issuedAt().atZoneSameInstant(Wording.VIETNAM);
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
        signature.setName(prescription.prescriber().name());
        signature.setReason("Kê đơn thuốc " + prescription.code().value());
        signature.setLocation(prescription.facility().name());
        signature.setSignDate(GregorianCalendar.from(time));
        return signature;
    }

    /** The text of the box is part of the page on every copy; the field makes the first one answer to a click. */
    private static void attachToBox(PDDocument document, RenderedForm form) throws IOException {
        PDSignatureField field = document.getSignatureFields().getFirst();
        field.setAlternateFieldName("Chữ ký số của bác sỹ");
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(form.signatureBox());
    }
}

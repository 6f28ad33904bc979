package vn.telehealth.prescription.pdf;

import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;

/** Title, language and dates, all from the prescription, never from the clock. No names: file indexes show these. */
final class Metadata {

    private Metadata() {}

    static void set(PDDocument document, PrescriptionDocument prescription) {
        GregorianCalendar issuedAt =
                GregorianCalendar.from(prescription.issuedAt().atZoneSameInstant(Wording.VIETNAM));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle("Đơn thuốc " + prescription.code().value());
        information.setCreator(prescription.facility().name());
        information.setCreationDate(issuedAt);
        information.setModificationDate(issuedAt);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("vi-VN");
        PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.setDocumentId(prescription.id().getLeastSignificantBits());
    }
}

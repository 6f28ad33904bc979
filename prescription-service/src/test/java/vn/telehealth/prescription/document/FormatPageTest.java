package vn.telehealth.prescription.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.signing.CanonicalJson;
import vn.telehealth.prescription.signing.FormatPage;

/** The content that the format's page shows is one that this code writes and reads. */
class FormatPageTest {

    @Test
    void showsWhatTheCodeWrites() throws Exception {
        String example = FormatPage.block("prescription.json");
        JsonDocumentFormat format = new JsonDocumentFormat();

        PrescriptionDocument document = format.read(example);

        assertThat(CanonicalJson.of(format.write(document))).isEqualTo(example);
        assertThat(document.lines().getFirst().dosePerTime()).isEqualByComparingTo("0.5");
    }

    /** They were issued for years to come. */
    @Test
    void stillReadsAndWritesPrescriptionsOfBeforeAllergiesWereFrozen() throws Exception {
        String old = FormatPage.block("prescription.json")
                .replace("\"allergies\":[{\"atc\":\"J01C\",\"substance\":\"Penicillin\"}],", "");
        JsonDocumentFormat format = new JsonDocumentFormat();

        PrescriptionDocument document = format.read(old);

        assertThat(document.patient().allergies()).isNull();
        assertThat(CanonicalJson.of(format.write(document))).isEqualTo(old);
    }
}

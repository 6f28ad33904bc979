package vn.telehealth.prescription.pdf;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.prescription.domain.document.PrescriptionPdf;
import vn.telehealth.prescription.signing.PhysicianKeys;
import vn.telehealth.prescription.signing.Proofs;

@Configuration(proxyBeanMethods = false)
class PdfConfiguration {

    @Bean
    PrescriptionPdf prescriptionPdf(PhysicianKeys physicians, Proofs proofs) {
        PadesSigner signer = new PadesSigner(new CmsSigner(new SignatureTimeStamps(proofs)));
        return new PadesPrescriptionPdf(new FormRenderer(new FontFiles()), signer, physicians);
    }
}

package vn.telehealth.prescription.pdf;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.prescription.authority.HealthAuthority;
import vn.telehealth.prescription.domain.document.PrescriptionPdf;
import vn.telehealth.prescription.signing.PhysicianKeys;

@Configuration(proxyBeanMethods = false)
class PdfConfiguration {

    @Bean
    PrescriptionPdf prescriptionPdf(PhysicianKeys physicians, HealthAuthority authority) {
        PadesSigner signer = new PadesSigner(new CmsSigner(new SignatureTimeStamps(authority)));
        return new PadesPrescriptionPdf(new FormRenderer(new FontFiles()), signer, physicians);
    }
}

package vn.telehealth.prescription.qr;

import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.prescription.domain.document.QrPictures;
import vn.telehealth.prescription.domain.document.SecureQr;
import vn.telehealth.prescription.domain.document.SignedDocuments;
import vn.telehealth.prescription.signing.PhysicianKeys;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QrProperties.class)
class QrConfiguration {

    @Bean
    SecureQr secureQr(QrProperties properties, PhysicianKeys physicians, SignedDocuments documents) {
        return new CoseSecureQr(properties, physicians, new SignerCertificates(documents), new SecureRandom());
    }

    @Bean
    QrPictures qrPictures() {
        return new ZxingQrPictures();
    }
}

package vn.telehealth.prescription.signing;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.platform.token.HsmToken;
import vn.telehealth.prescription.authority.HealthAuthority;
import vn.telehealth.prescription.authority.TrustedRoots;
import vn.telehealth.prescription.domain.PrescriptionSigner;
import vn.telehealth.prescription.domain.SignatureVerifier;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningProperties.class)
class SigningConfiguration {

    @Bean
    PhysicianKeys physicianKeys(
            HsmToken token, HealthAuthority authority, SigningCertificates certificates, Clock clock) {
        return new TokenPhysicianKeys(token, authority, certificates, clock);
    }

    @Bean
    PrescriptionSigner prescriptionSigner(
            PhysicianKeys keys, HealthAuthority authority, SigningProperties properties, Clock clock) {
        return new JadesPrescriptionSigner(keys, new Proofs(authority, properties), clock);
    }

    @Bean
    SignatureVerifier signatureVerifier(TrustedRoots roots, Clock clock) {
        return new JadesVerifier(roots, clock);
    }
}

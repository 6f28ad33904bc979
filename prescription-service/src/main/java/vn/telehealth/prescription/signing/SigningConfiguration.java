package vn.telehealth.prescription.signing;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.platform.token.HsmToken;
import vn.telehealth.prescription.authority.HealthAuthority;
import vn.telehealth.prescription.authority.TrustedRoots;
import vn.telehealth.prescription.domain.PrescriptionSigner;
import vn.telehealth.prescription.domain.RecipientSeal;
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
    Proofs proofs(HealthAuthority authority, SigningProperties properties) {
        return new Proofs(authority, properties);
    }

    @Bean
    PrescriptionSigner prescriptionSigner(PhysicianKeys keys, Proofs proofs, Clock clock) {
        return new JadesPrescriptionSigner(keys, proofs, clock);
    }

    @Bean
    RecipientSeal recipientSeal(HsmToken token, JsonMapper mapper) {
        return new TokenRecipientSeal(token, mapper);
    }

    @Bean
    SignatureVerifier signatureVerifier(TrustedRoots roots, Clock clock) {
        return new JadesVerifier(roots, clock);
    }
}

package vn.telehealth.audit.signing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.audit.log.CheckpointSigner;
import vn.telehealth.platform.token.HsmToken;

/** Signing with the token's key. */
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {

    private static final String KEY_LABEL = "audit-log-checkpoint";

    @Bean
    CheckpointSigner checkpointSigner(HsmToken token) {
        return new TokenCheckpointSigner(token, KEY_LABEL);
    }
}

package vn.telehealth.records.patient.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the keys out of the settings. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    @Bean
    SealedColumns sealedColumns(SealingProperties properties) {
        return new SealedColumns(properties);
    }
}

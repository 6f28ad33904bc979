package vn.telehealth.records.patient.persistence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the keys out of the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingProperties.class)
class SealingConfig {

    @Bean
    SealedColumns sealedColumns(SealingProperties properties) {
        return new SealedColumns(properties);
    }
}

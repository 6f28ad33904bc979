package vn.telehealth.records.patient.persistence;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.platform.sealing.SealedTable;

/** What of the register is stored sealed. */
@Configuration(proxyBeanMethods = false)
class SealedProfiles {

    static final String PROFILE = "profile";
    static final SealedTable VERSIONS =
            new SealedTable("patient_version", List.of("patient_id", "version"), List.of(PROFILE));

    @Bean
    SealedTable sealedVersions() {
        return VERSIONS;
    }
}

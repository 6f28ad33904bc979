package vn.telehealth.examination.persistence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.platform.sealing.SealedTable;

/** What is sealed anew when keys are rotated. */
@Configuration(proxyBeanMethods = false)
class SealedExaminations {

    @Bean
    SealedTable examinationTable() {
        return SealedRecords.EXAMINATION;
    }

    @Bean
    SealedTable versionTable() {
        return SealedRecords.VERSION;
    }
}

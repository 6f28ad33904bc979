package vn.telehealth.records.patient.rest;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.platform.problem.FieldViolation;
import vn.telehealth.platform.problem.ProblemMapping;
import vn.telehealth.records.patient.domain.NotRegistered;
import vn.telehealth.records.patient.domain.ProfileRefused;
import vn.telehealth.records.patient.domain.WrittenMeanwhile;

/** Which problem tells of which exception. */
@Configuration(proxyBeanMethods = false)
class ProblemMappings {

    @Bean
    ProblemMapping problemMapping() {
        return ProblemMapping.builder()
                .map(NotRegistered.class, RecordsProblem.PATIENT_NOT_REGISTERED)
                .map(WrittenMeanwhile.class, RecordsProblem.PROFILE_WRITTEN_MEANWHILE)
                .mapFields(ProfileRefused.class, RecordsProblem.PROFILE_REFUSED, ProblemMappings::fields)
                .build();
    }

    private static List<FieldViolation> fields(ProfileRefused refused) {
        return refused.violations().stream()
                .map(v -> new FieldViolation(v.field(), v.code(), v.arguments()))
                .toList();
    }
}

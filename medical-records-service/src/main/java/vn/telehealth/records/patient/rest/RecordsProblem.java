package vn.telehealth.records.patient.rest;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import vn.telehealth.platform.problem.FieldViolation;
import vn.telehealth.platform.problem.ProblemMapping;
import vn.telehealth.platform.problem.ProblemType;
import vn.telehealth.records.patient.domain.NotRegistered;
import vn.telehealth.records.patient.domain.ProfileRefused;
import vn.telehealth.records.patient.domain.WrittenMeanwhile;

/** Errors of the medical-records service. */
enum RecordsProblem implements ProblemType {
    PATIENT_NOT_REGISTERED("patient-not-registered", HttpStatus.NOT_FOUND),
    PROFILE_REFUSED("profile-refused", HttpStatus.UNPROCESSABLE_CONTENT),
    PROFILE_WRITTEN_MEANWHILE("profile-written-meanwhile", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    RecordsProblem(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    /** Which exception of the domain is which error. */
    @Configuration(proxyBeanMethods = false)
    static class Mapping {

        @Bean
        ProblemMapping problemMapping() {
            return ProblemMapping.builder()
                    .map(NotRegistered.class, PATIENT_NOT_REGISTERED)
                    .map(WrittenMeanwhile.class, PROFILE_WRITTEN_MEANWHILE)
                    .mapFields(ProfileRefused.class, PROFILE_REFUSED, Mapping::fields)
                    .build();
        }

        private static List<FieldViolation> fields(ProfileRefused refused) {
            return refused.violations().stream()
                    .map(v -> new FieldViolation(v.field(), v.code(), v.arguments()))
                    .toList();
        }
    }
}

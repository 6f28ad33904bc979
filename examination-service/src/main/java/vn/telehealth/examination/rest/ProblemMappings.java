package vn.telehealth.examination.rest;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.examination.domain.ExaminationIncomplete;
import vn.telehealth.examination.domain.IllegalTransition;
import vn.telehealth.examination.domain.IllegalTransition.NotCompleted;
import vn.telehealth.examination.domain.IllegalTransition.NotOpen;
import vn.telehealth.examination.domain.IllegalTransition.NotRecorded;
import vn.telehealth.examination.domain.RecordRefused;
import vn.telehealth.examination.domain.Violation;
import vn.telehealth.platform.problem.FieldViolation;
import vn.telehealth.platform.problem.ProblemMapping;

/** Which problem tells of which exception. */
@Configuration(proxyBeanMethods = false)
class ProblemMappings {

    @Bean
    ProblemMapping problemMapping() {
        return ProblemMapping.builder()
                .map(NotOpen.class, ExaminationProblem.EXAMINATION_NOT_OPEN, ProblemMappings::status)
                .map(NotRecorded.class, ExaminationProblem.EXAMINATION_NOT_RECORDED, ProblemMappings::status)
                .map(NotCompleted.class, ExaminationProblem.EXAMINATION_NOT_COMPLETED, ProblemMappings::status)
                .mapFields(RecordRefused.class, ExaminationProblem.RECORD_REFUSED, e -> fields(e.violations()))
                .mapFields(
                        ExaminationIncomplete.class,
                        ExaminationProblem.EXAMINATION_INCOMPLETE,
                        e -> fields(e.violations()))
                .build();
    }

    private static Map<String, ?> status(IllegalTransition refused) {
        return Map.of("examinationStatus", refused.from());
    }

    private static List<FieldViolation> fields(List<Violation> violations) {
        return violations.stream()
                .map(v -> new FieldViolation(v.field(), v.code(), v.arguments()))
                .toList();
    }
}

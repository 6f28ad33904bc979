package vn.telehealth.audit.rest;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.audit.log.SigningUnavailable;
import vn.telehealth.audit.store.Checkpoints;
import vn.telehealth.platform.problem.ProblemMapping;

/** Problems of this service, and what its controllers share. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    @Bean
    ProblemMapping auditProblems() {
        return ProblemMapping.builder()
                .map(RangeInvalid.class, AuditProblem.AUDIT_RANGE_INVALID, e -> Map.of("signed", e.signed()))
                .map(RecordUnsigned.class, AuditProblem.AUDIT_RECORD_UNSIGNED)
                .map(SigningUnavailable.class, AuditProblem.AUDIT_SIGNING_UNAVAILABLE)
                .build();
    }

    @Bean
    SignedRanges signedRanges(Checkpoints checkpoints) {
        return new SignedRanges(checkpoints);
    }
}

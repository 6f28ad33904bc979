package vn.telehealth.examination.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.telehealth.examination.domain.ClinicalRecord;
import vn.telehealth.examination.domain.Icd10Catalogue;
import vn.telehealth.examination.domain.RecordRefused;
import vn.telehealth.examination.domain.RecordRules;
import vn.telehealth.examination.domain.Violation;
import vn.telehealth.platform.web.VietnamTime;

/** Refuses records that break a rule. */
@Component
class RecordCheck {

    private final Icd10Catalogue catalogue;
    private final Clock clock;

    RecordCheck(Icd10Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    void refuseViolations(ClinicalRecord record) {
        List<Violation> violations = RecordRules.violations(
                record,
                VietnamTime.dayOf(clock.instant()),
                code -> catalogue.find(code).isPresent());
        if (!violations.isEmpty()) {
            throw new RecordRefused(violations);
        }
    }
}

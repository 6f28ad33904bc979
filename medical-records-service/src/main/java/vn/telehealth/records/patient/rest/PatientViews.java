package vn.telehealth.records.patient.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.telehealth.platform.problem.ProblemMessages;
import vn.telehealth.platform.web.VietnamTime;
import vn.telehealth.records.patient.domain.PatientRecord;
import vn.telehealth.records.patient.domain.ProfileRules;
import vn.telehealth.records.patient.domain.Violation;
import vn.telehealth.records.patient.rest.PatientView.WarningView;

/** Shows a patient with the warnings of today, in the reader's language. */
@Component
class PatientViews {

    private final ProblemMessages messages = new ProblemMessages();
    private final Clock clock;

    PatientViews(Clock clock) {
        this.clock = clock;
    }

    PatientView of(PatientRecord patient, Locale locale) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        return new PatientView(
                patient.patientId(),
                patient.version(),
                VietnamTime.at(patient.registeredAt()),
                VietnamTime.at(patient.updatedAt()),
                ProfileViews.of(patient.profile()),
                ProfileRules.warnings(patient.profile(), today).stream()
                        .map(warning -> warning(warning, locale))
                        .toList());
    }

    private WarningView warning(Violation warning, Locale locale) {
        String message = messages.find("violation." + warning.code(), locale, warning.arguments())
                .orElse(warning.code());
        return new WarningView(warning.field(), warning.code(), message);
    }
}

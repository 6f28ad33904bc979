package vn.telehealth.records.patient.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a physician reads on.
 *
 * @param afterVisit counted from the planned end of the visit, or from the completed examination where that was later; by
 *     default as long as the longest course that can be prescribed (Circular 26/2025/TT-BYT: 90 days)
 */
@ConfigurationProperties("telehealth.care")
public record CareProperties(@DefaultValue("90d") Duration afterVisit) {

    public CareProperties {
        if (afterVisit.isNegative()) {
            throw new IllegalArgumentException("telehealth.care.after-visit must not be negative");
        }
    }
}

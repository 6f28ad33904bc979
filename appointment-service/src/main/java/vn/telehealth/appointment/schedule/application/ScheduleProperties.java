package vn.telehealth.appointment.schedule.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far ahead physicians can be booked.
 *
 * @param horizonDays days from today for which slots are cut
 */
@ConfigurationProperties("telehealth.schedule")
public record ScheduleProperties(@DefaultValue("60") int horizonDays) {

    public ScheduleProperties {
        if (horizonDays < 1) {
            throw new IllegalArgumentException("a horizon of at least one day expected");
        }
    }
}

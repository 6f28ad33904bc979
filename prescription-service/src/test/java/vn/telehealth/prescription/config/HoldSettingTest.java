package vn.telehealth.prescription.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.telehealth.prescription.domain.HoldLength;

class HoldSettingTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(RulesConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withPropertyValues("telehealth.prescription.rule-sets.TT26_2025=2025-07-01");

    @Test
    void isHalfAnHourUnlessSetOtherwise() {
        service.run(
                context -> assertThat(context.getBean(HoldLength.class).value()).isEqualTo(Duration.ofMinutes(30)));
        service.withPropertyValues("telehealth.prescription.hold=2h")
                .run(context ->
                        assertThat(context.getBean(HoldLength.class).value()).isEqualTo(Duration.ofHours(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-5m", "59s", "25h"})
    void isBetweenAMinuteAndADay(String hold) {
        service.withPropertyValues("telehealth.prescription.hold=" + hold)
                .run(context -> assertThat(context).hasFailed());
    }
}

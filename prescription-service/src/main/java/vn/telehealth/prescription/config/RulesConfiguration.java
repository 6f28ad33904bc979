package vn.telehealth.prescription.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import vn.telehealth.prescription.domain.HoldLength;
import vn.telehealth.prescription.domain.rules.DiseaseList;
import vn.telehealth.prescription.domain.rules.RuleSets;
import vn.telehealth.prescription.domain.rules.RuleSettings;
import vn.telehealth.prescription.domain.rules.Validity;

/** The circulars' rules, with what is configured about them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrescriptionProperties.class)
class RulesConfiguration {

    @Bean
    RuleSettings ruleSettings(PrescriptionProperties properties) {
        return new RuleSettings(
                properties.ruleSets(),
                new DiseaseList(entries(properties.longTermDiseases())),
                new DiseaseList(properties.cancer()),
                properties.remoteControlled(),
                properties.validity(),
                properties.collectEarlyDays());
    }

    @Bean
    RuleSets ruleSets(RuleSettings settings) {
        return new RuleSets(settings);
    }

    @Bean
    Validity validity(RuleSettings settings, Clock clock) {
        return new Validity(settings.validity(), clock);
    }

    @Bean
    HoldLength holdLength(PrescriptionProperties properties) {
        return new HoldLength(properties.hold());
    }

    static List<String> entries(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("#", 2)[0].strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

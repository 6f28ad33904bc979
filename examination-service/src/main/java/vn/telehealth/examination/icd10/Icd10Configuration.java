package vn.telehealth.examination.icd10;

import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the catalogue at start and tells which languages it speaks. */
@Configuration(proxyBeanMethods = false)
class Icd10Configuration {

    @Bean
    MemoryCatalogue icd10Catalogue(Icd10Properties properties) {
        return MemoryCatalogue.load(VietnamesePack.read(properties.vietnamesePack()));
    }

    /** Always up: English titles serve where Vietnamese ones are missing. */
    @Bean
    HealthIndicator titlesHealthIndicator(MemoryCatalogue catalogue) {
        long titles = catalogue.vietnameseTitles();
        return () -> Health.up()
                .withDetail("codes", catalogue.size())
                .withDetail("vietnameseTitles", titles)
                .withDetail("languagePack", catalogue.pack().name().toLowerCase(Locale.ROOT))
                .build();
    }
}

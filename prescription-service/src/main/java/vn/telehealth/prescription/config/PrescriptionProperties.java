package vn.telehealth.prescription.config;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;
import vn.telehealth.prescription.domain.RuleSetId;

/**
 * {@code telehealth.prescription.*}: where the sources leave something open or contradict each other.
 *
 * @param ruleSets first day of each rule set
 * @param longTermDiseases file of ICD-10 entries, one a line; {@code #} begins a comment
 * @param cancer ICD-10 entries for which narcotics may be written in courses
 * @param remoteControlled whether controlled medicines may be prescribed at a distance
 * @param validity how long a prescription is good for buying
 * @param collectEarlyDays how many days early a later narcotic course may be collected
 * @param hold how long a pharmacy may hold a prescription before another may take it; at most a day
 * @param formulary CSV that fills an empty formulary at start
 */
@Validated
@ConfigurationProperties("telehealth.prescription")
public record PrescriptionProperties(
        @NotEmpty Map<RuleSetId, LocalDate> ruleSets,

        @DefaultValue("classpath:rules/long-term-diseases.txt") @NotNull
        Resource longTermDiseases,

        @DefaultValue("C00-C97") @NotEmpty List<String> cancer,
        @DefaultValue("false") boolean remoteControlled,
        @DefaultValue("P5D") @NotNull Period validity,
        @DefaultValue("3") @Min(0) int collectEarlyDays,

        @DefaultValue("30m") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 1)
        Duration hold,

        @DefaultValue("classpath:formulary/starter.csv") @NotNull
        Resource formulary) {

    public PrescriptionProperties {
        ruleSets = Map.copyOf(ruleSets);
        cancer = List.copyOf(cancer);
    }
}

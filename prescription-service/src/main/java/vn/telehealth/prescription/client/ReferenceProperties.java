package vn.telehealth.prescription.client;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code telehealth.reference.*}.
 *
 * @param medicalRecordsUrl base of the medical-records service
 * @param examinationUrl base of the examination service, which has the ICD-10
 * @param appointmentUrl base of the appointment service, which decides who may practise
 * @param readTimeout how long a person waits for each of them
 */
@Validated
@ConfigurationProperties("telehealth.reference")
record ReferenceProperties(
        @NotNull URI medicalRecordsUrl,
        @NotNull URI examinationUrl,
        @NotNull URI appointmentUrl,
        @DefaultValue("1s") @NotNull Duration connectTimeout,
        @DefaultValue("2s") @NotNull Duration readTimeout) {}

package vn.telehealth.platform.openapi;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What heads the API document of a service.
 *
 * @param title its name in the field's words
 * @param description what it is for, in one or two sentences
 */
@Validated
@ConfigurationProperties("telehealth.openapi")
record OpenApiProperties(@NotBlank String title, @NotBlank String description) {}

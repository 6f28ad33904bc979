package vn.telehealth.examination.icd10;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the catalogue.
 *
 * @param vietnamesePack path of the gettext file {@code vi.po} with Vietnamese titles; empty where it is not installed
 */
@ConfigurationProperties("telehealth.icd10")
record Icd10Properties(@Nullable String vietnamesePack) {}

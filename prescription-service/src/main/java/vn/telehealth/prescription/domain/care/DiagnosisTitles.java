package vn.telehealth.prescription.domain.care;

import java.util.Optional;

/** Titles of the ICD-10 in Vietnamese, or in English where there is none. */
public interface DiagnosisTitles {

    /**
     * @return empty for a code that is not in the classification
     * @throws RuntimeException a typed one when the catalogue does not answer in time
     */
    Optional<String> title(String icd10);
}

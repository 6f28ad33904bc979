package vn.telehealth.examination.domain;

import java.util.List;
import java.util.Optional;

/** All codes of ICD-10. */
public interface Icd10Catalogue {

    Optional<Icd10Entry> find(Icd10Code code);

    /**
     * Finds by the start of a code, with or without its dot, and by words of the titles in both languages, with or
     * without diacritics; best first.
     */
    List<Icd10Entry> search(String query, int limit);
}

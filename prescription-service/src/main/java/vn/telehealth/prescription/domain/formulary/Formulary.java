package vn.telehealth.prescription.domain.formulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of medicines. */
public interface Formulary {

    Optional<Medicine> find(String code);

    /** Those of the codes that are listed and not withdrawn. */
    Map<String, Medicine> findAll(Collection<String> codes);

    /**
     * Medicines whose INN, brand, ATC or code holds every word of the query, without regard to case and diacritics.
     *
     * @param after code after which to go on, null for the beginning
     */
    List<Medicine> search(String query, @Nullable String after, int limit);

    /** Adds or replaces by code, and brings back what was withdrawn. */
    void put(Collection<Medicine> medicines);

    boolean isEmpty();
}

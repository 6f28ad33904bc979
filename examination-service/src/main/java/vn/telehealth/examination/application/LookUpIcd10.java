package vn.telehealth.examination.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.telehealth.examination.domain.Icd10Catalogue;
import vn.telehealth.examination.domain.Icd10Code;
import vn.telehealth.examination.domain.Icd10Entry;

/** Finds diagnoses to choose from. */
@Service
public class LookUpIcd10 {

    private final Icd10Catalogue catalogue;

    LookUpIcd10(Icd10Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Optional<Icd10Entry> find(Icd10Code code) {
        return catalogue.find(code);
    }

    public List<Icd10Entry> search(String query, int limit) {
        return catalogue.search(query, limit);
    }

    /** The entries of those codes, without such as are not there. */
    public List<Icd10Entry> all(Collection<Icd10Code> codes) {
        return codes.stream().flatMap(code -> catalogue.find(code).stream()).toList();
    }
}

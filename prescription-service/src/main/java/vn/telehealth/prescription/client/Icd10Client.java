package vn.telehealth.prescription.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.care.DiagnosisTitles;

/** {@code GET /api/icd10/{code}} of the examination service. */
final class Icd10Client implements DiagnosisTitles {

    private final AskedService examination;

    Icd10Client(AskedService examination) {
        this.examination = examination;
    }

    @Override
    public Optional<String> title(String icd10) {
        return examination.get(Entry.class, "/api/icd10/{code}", icd10).map(Entry::best);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(String code, String titleEn, @Nullable String titleVi) {

        String best() {
            return Optional.ofNullable(titleVi).orElse(titleEn);
        }
    }
}

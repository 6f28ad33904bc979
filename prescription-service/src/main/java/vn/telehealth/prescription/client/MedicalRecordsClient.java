package vn.telehealth.prescription.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.care.PatientNotReadable;
import vn.telehealth.prescription.domain.care.PatientRegister;
import vn.telehealth.prescription.domain.care.PatientSummary;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Allergy;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Sex;

/** {@code GET /api/patients/{patientId}} of the medical-records service. */
final class MedicalRecordsClient implements PatientRegister {

    private final AskedService records;

    MedicalRecordsClient(AskedService records) {
        this.records = records;
    }

    @Override
    public PatientSummary read(UUID patientId) {
        return records.get(Patient.class, "/api/patients/{id}", patientId)
                .map(Patient::summary)
                .orElseThrow(PatientNotReadable::new);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Patient(UUID patientId, long version, Profile profile) {

        PatientSummary summary() {
            Optional<Guardian> guardian = Optional.ofNullable(profile.guardian());
            return new PatientSummary(
                    patientId,
                    version,
                    profile.legalName(),
                    profile.sex(),
                    profile.birthDate(),
                    profile.address(),
                    Optional.ofNullable(profile.weight()).map(Weight::kg).orElse(null),
                    profile.cccd(),
                    profile.insuranceCard(),
                    guardian.map(Guardian::name).orElse(null),
                    guardian.map(Guardian::telephone).orElse(null),
                    profile.allergies().stream().map(KnownAllergy::allergy).toList());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Profile(
            String legalName,
            Sex sex,
            LocalDate birthDate,
            String address,
            @Nullable String cccd,
            @Nullable String insuranceCard,
            @Nullable Guardian guardian,
            List<KnownAllergy> allergies,
            @Nullable Weight weight) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Guardian(String name, @Nullable String telephone) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record KnownAllergy(String substance, @Nullable String atc) {

        Allergy allergy() {
            return new Allergy(substance, atc);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Weight(BigDecimal kg) {}
}

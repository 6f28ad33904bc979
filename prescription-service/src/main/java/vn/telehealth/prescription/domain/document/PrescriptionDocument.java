package vn.telehealth.prescription.domain.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.PrescriptionCode;
import vn.telehealth.prescription.domain.RuleSetId;
import vn.telehealth.prescription.domain.SignerIdentity;

/**
 * All that a prescription says, frozen when it is issued (content: Circular 26/2025/TT-BYT, Art. 6).
 *
 * <p>In JSON the component names are the field names; absent values are left out; decimals are strings; times carry the
 * offset of {@code Asia/Ho_Chi_Minh} and whole seconds; all text is Unicode NFC. The canonical form is RFC 8785.
 *
 * @param issuedAt when the physician signed
 * @param expiresAt from then on nothing may be dispensed
 * @param lines poisonous medicines first
 * @param courses of a narcotic prescription that is collected in parts, else empty
 * @param advice "lời dặn"
 * @param replaces the code that this one takes the place of
 */
public record PrescriptionDocument(
        UUID id,
        PrescriptionCode code,
        Kind kind,
        RuleSetId ruleSet,
        OffsetDateTime issuedAt,
        OffsetDateTime expiresAt,
        Facility facility,
        Prescriber prescriber,
        Patient patient,
        List<Diagnosis> diagnoses,
        List<Line> lines,
        List<Course> courses,
        @Nullable String advice,
        @Nullable LocalDate reexaminationDate,
        @Nullable PrescriptionCode replaces) {

    public PrescriptionDocument {
        diagnoses = List.copyOf(diagnoses);
        lines = List.copyOf(lines);
        courses = List.copyOf(courses);
    }

    /** Who signs it. */
    public SignerIdentity signer() {
        return new SignerIdentity(prescriber.physicianId(), prescriber.name(), prescriber.licenceNo(), facility.name());
    }

    /** @param interopCode the facility's code in the national system, 7 digits in the samples seen */
    public record Facility(String code, String interopCode, String name, String address, String telephone) {}

    /** @param interopCode the person's code in the national system, opaque */
    public record Prescriber(
            UUID physicianId,
            String name,
            String licenceNo,
            @Nullable String interopCode) {}

    /**
     * @param ageMonths only under 72 months
     * @param personalId CCCD or personal identification number, 12 digits
     * @param insuranceCard health insurance card (BHYT)
     * @param broughtBy who brings a child under 72 months
     * @param allergies that the patient register knew of; absent in what was issued before they were written down here
     */
    public record Patient(
            UUID id,
            String name,
            Sex sex,
            LocalDate birthDate,
            @Nullable Integer ageMonths,
            @Nullable BigDecimal weightKg,
            @Nullable String personalId,
            @Nullable String insuranceCard,
            String address,
            @Nullable Guardian broughtBy,
            @Nullable List<Allergy> allergies) {

        public Patient {
            allergies = allergies == null ? null : List.copyOf(allergies);
        }
    }

    public enum Sex {
        MALE,
        FEMALE,
        UNKNOWN
    }

    /**
     * @param substance as the patient names it
     * @param atc its class, of any level of the ATC
     */
    public record Allergy(String substance, @Nullable String atc) {}

    public record Guardian(String name, @Nullable String telephone) {}

    /** @param code ICD-10 with its dot */
    public record Diagnosis(String code, @Nullable String text, boolean primary) {}

    /**
     * One medicine.
     *
     * @param number from 1, in the order of the paper
     * @param name as the rules want it printed: INN, "INN (brand)", or the brand of a combination or biological
     * @param quantity total, in {@code unit}
     * @param quantityText as printed: "05", or digits and Vietnamese words for a narcotic
     * @param dosePerTime in {@code unit}
     * @param route code, for example {@code ORAL}
     * @param timing code, for example {@code AFTER_MEAL}
     * @param use the whole direction in Vietnamese, one sentence
     */
    public record Line(
            int number,
            String medicineCode,
            String name,
            String strength,
            String form,
            String unit,
            BigDecimal quantity,
            String quantityText,
            BigDecimal dosePerTime,
            int timesPerDay,
            int days,
            String route,
            String timing,
            String use) {}

    /** @param number from 1; {@code from} and {@code to} are both days of the course */
    public record Course(int number, LocalDate from, LocalDate to) {}
}

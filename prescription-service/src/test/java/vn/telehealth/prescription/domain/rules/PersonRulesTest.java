package vn.telehealth.prescription.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.prescription.domain.rules.Case.TODAY;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.telehealth.prescription.domain.Diagnosis;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.care.PatientSummary;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Sex;

/** PatientDetails, PersonalIdFormat, InsuranceCardFormat, YoungChild, PrescriberLicensed, NarcoticCommitment, DiagnosisCoded, ReexaminationAhead. */
class PersonRulesTest {

    @Test
    void nameAndAddressAreWrittenAndTheBirthDateHasCome() {
        PatientSummary empty = new PatientSummary(
                UUID.randomUUID(), 1, " ", Sex.UNKNOWN, TODAY.plusDays(1), "", null, null, null, null, null, List.of());

        assertThat(new PatientDetails().check(Case.of(Kind.C, 5).patient(empty).prescribing()))
                .extracting(RuleViolation::field)
                .containsExactly("patient.name", "patient.address", "patient.birthDate");
        assertThat(Case.of(Kind.C, 5).violations()).isEmpty();
    }

    @Test
    void aPersonalIdHasTwelveDigits() {
        assertThat(Case.of(Kind.C, 5).patient(Case.with("001191012345", null)).violations())
                .isEmpty();
        assertThat(Case.of(Kind.C, 5).patient(Case.with(null, null)).violations())
                .isEmpty();
        for (String wrong : new String[] {"00119101234", "0011910123456", "00119101234A"}) {
            assertThat(Case.of(Kind.C, 5).patient(Case.with(wrong, null)).violations())
                    .containsExactly("patient.personalId personal-id-malformed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GD4010123456789", "0123456789"})
    void insuranceCardsHaveFifteenCharactersOrTenDigits(String card) {
        assertThat(Case.of(Kind.C, 5).patient(Case.with(null, card)).violations())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GD6010123456789", "GD401012345678", "GD40101234567890", "012345678"})
    void otherInsuranceCardsAreMalformed(String card) {
        assertThat(Case.of(Kind.C, 5).patient(Case.with(null, card)).violations())
                .containsExactly("patient.insuranceCard insurance-card-malformed");
    }

    @Test
    void under72MonthsWeightAndGuardianAreNeeded() {
        var monthsOf71 = TODAY.minusMonths(72).plusDays(1);

        assertThat(Case.of(Kind.C, 5).patient(Case.born(monthsOf71, null, null)).violations())
                .containsExactly("patient.weight child-weight-needed", "patient.guardian child-guardian-needed");
        assertThat(Case.of(Kind.C, 5)
                        .patient(Case.born(monthsOf71, "18.5", "Trần Văn Đức"))
                        .violations())
                .isEmpty();
    }

    @Test
    void aWeightIsMoreThanNothingAndANameMoreThanBlanks() {
        assertThat(Case.of(Kind.C, 5)
                        .patient(Case.born(TODAY.minusMonths(12), "0", " "))
                        .violations())
                .containsExactly("patient.weight child-weight-needed", "patient.guardian child-guardian-needed");
    }

    @Test
    void from72MonthsNeitherIsNeeded() {
        assertThat(Case.of(Kind.C, 5)
                        .patient(Case.born(TODAY.minusMonths(72), null, null))
                        .violations())
                .isEmpty();
    }

    @Test
    void aPrescriberHasALicence() {
        assertThat(Case.of(Kind.C, 5).licence(" ").violations()).containsExactly("prescriber.licenceNo licence-needed");
    }

    @Test
    void narcoticsAreSignedForWithACommitmentOnly() {
        assertThat(Case.of(Kind.N, 5).withoutCommitment().violations())
                .containsExactly("patientCommitment narcotic-commitment-needed");
        assertThat(Case.of(Kind.N, 5).withoutCommitment().asDraft().violations())
                .isEmpty();
        assertThat(Case.of(Kind.H, 5).withoutCommitment().violations()).isEmpty();
    }

    @Test
    void diagnosesAreCodedAndOneIsTheMainOne() {
        assertThat(Case.of(Kind.C, 5).diagnosed().violations()).containsExactly("diagnoses diagnosis-needed");
        assertThat(Case.of(Kind.C, 5)
                        .diagnosed(new Diagnosis("J02.9", null, true), new Diagnosis("viêm họng", null, false))
                        .violations())
                .containsExactly("diagnoses[1].code diagnosis-code-malformed");
        assertThat(Case.of(Kind.C, 5)
                        .diagnosed(new Diagnosis("J02.9", null, false))
                        .violations())
                .containsExactly("diagnoses one-main-diagnosis-needed");
        assertThat(Case.of(Kind.C, 5)
                        .diagnosed(new Diagnosis("J02.9", null, true), new Diagnosis("I10", null, true))
                        .violations())
                .containsExactly("diagnoses one-main-diagnosis-needed");
    }

    @Test
    void theNextExaminationLiesAhead() {
        assertThat(Case.of(Kind.C, 5).reexaminedOn(TODAY.plusDays(1)).violations())
                .isEmpty();
        assertThat(Case.of(Kind.C, 5).reexaminedOn(TODAY).violations())
                .containsExactly("reexaminationDate reexamination-not-ahead");
    }
}

package vn.telehealth.prescription.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.prescription.domain.rules.Case.medicine;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.telehealth.prescription.domain.DraftLine;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.formulary.Medicine;
import vn.telehealth.prescription.domain.formulary.Medicine.Traits;

/** OneKind, ControlledInPerson, NarcoticsNeedBeds, BrandOfCombination, NoSupplements, PoisonousFirst, CompleteDirections. */
class MedicineRulesTest {

    @Test
    void kindsNeverShareAPrescription() {
        Case mixed =
                Case.of(Kind.C, 5).line(medicine("DIAZEPAM-5", Kind.H), 5).line(medicine("MORPHINE-10", Kind.N), 5);

        assertThat(mixed.violations())
                .containsExactly("lines[1].medicineCode kinds-mixed", "lines[2].medicineCode kinds-mixed");
    }

    @Test
    void controlledMedicinesNeedAVisitInPerson() {
        assertThat(Case.of(Kind.C, 5).remote().violations()).isEmpty();
        assertThat(Case.of(Kind.H, 5).remote().violations())
                .containsExactly("lines[0].medicineCode controlled-needs-visit-in-person");
        assertThat(Case.of(Kind.N, 5).remote().violations())
                .containsExactly("lines[0].medicineCode controlled-needs-visit-in-person");
    }

    @Test
    void configurationAllowsControlledMedicinesAtADistance() {
        assertThat(new ControlledInPerson(true)
                        .check(Case.of(Kind.N, 5).remote().prescribing()))
                .isEmpty();
    }

    @Test
    void narcoticsNeedAFacilityWithBeds() {
        assertThat(Case.of(Kind.N, 5).withoutBeds().violations())
                .containsExactly("lines[0].medicineCode narcotics-need-beds");
        assertThat(Case.of(Kind.H, 5).withoutBeds().violations()).isEmpty();
    }

    @Test
    void combinationsAndBiologicalsAreNamedByTheirBrand() {
        Traits biological = new Traits(true, false, false);

        assertThat(of(medicine("CO-1", Kind.C, null, Traits.PLAIN, "Amoxicillin", "Clavulanic acid"))
                        .violations())
                .containsExactly("lines[0].medicineCode brand-needed");
        assertThat(of(medicine("INS", Kind.C, null, biological, "Insulin glargine"))
                        .violations())
                .containsExactly("lines[0].medicineCode brand-needed");
        assertThat(of(medicine("CO-1", Kind.C, "Augmentin", Traits.PLAIN, "Amoxicillin", "Clavulanic acid"))
                        .violations())
                .isEmpty();
        assertThat(of(medicine("PARA", Kind.C)).violations()).isEmpty();
    }

    @Test
    void supplementsAreNotPrescribed() {
        assertThat(of(medicine("OMEGA-3", Kind.C, null, new Traits(false, false, true)))
                        .violations())
                .containsExactly("lines[0].medicineCode supplement-not-prescribable");
    }

    @Test
    void poisonousMedicinesStandFirst() {
        Medicine poison = medicine("METHOTREXATE", Kind.C, null, new Traits(false, true, false));
        Medicine plain = medicine("PARA", Kind.C);

        assertThat(of(poison).line(plain, 5).violations()).isEmpty();
        Case wrong = of(plain).line(poison, 5);
        assertThat(wrong.violations()).containsExactly("lines[1] poisonous-first");
        assertThat(PoisonousFirst.ordered(wrong.prescribing().lines()))
                .extracting(line -> line.medicine().code())
                .containsExactly("METHOTREXATE", "PARA");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, ORAL, AFTER_MEAL, quantity",
        "1, 0, 1, 1, ORAL, AFTER_MEAL, dosePerTime",
        "1, 1, 0, 1, ORAL, AFTER_MEAL, timesPerDay",
        "1, 1, 1, 0, ORAL, AFTER_MEAL, days",
        "1, 1, 1, 1, MOUTH, AFTER_MEAL, route",
        "1, 1, 1, 1, ORAL, ' ', timing"
    })
    void directionsAreComplete(
            BigDecimal quantity, BigDecimal dose, int times, int days, String route, String timing, String field) {
        Medicine medicine = medicine("PARA", Kind.C);
        DraftLine line = new DraftLine("PARA", quantity, dose, times, days, route, timing);

        assertThat(Case.of(Kind.C).line(medicine, line).violations())
                .isEqualTo(List.of("lines[0]." + field + " direction-needed"));
    }

    @Test
    void aPrescriptionHasAMedicine() {
        assertThat(Case.of(Kind.C).violations()).containsExactly("lines medicine-needed");
    }

    @Test
    void aVisitHasOnePrescriptionOfKindC() {
        assertThat(Case.of(Kind.C, 5).others(1).violations()).containsExactly("lines one-prescription-per-visit");
        assertThat(Case.of(Kind.H, 5).others(1).violations()).isEmpty();
        assertThat(Case.of(Kind.C, 5).others(1).on(Case.TIME_OF_04).violations())
                .isEmpty();
    }

    private static Case of(Medicine medicine) {
        return Case.of(Kind.C).line(medicine, 5);
    }
}

package vn.telehealth.prescription.domain.formulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.telehealth.prescription.domain.Kind;

class MedicineTest {

    private static final Medicine HAPACOL = paracetamol("Paracetamol", "500 mg", "ORAL");

    @Test
    void oneMayBeSoldForTheOtherWithTheSameIngredientStrengthAndRoute() {
        assertThat(HAPACOL.isEquivalentTo(paracetamol("Paracetamol", "500 mg", "ORAL")))
                .isTrue();
        assertThat(HAPACOL.isEquivalentTo(paracetamol("Ibuprofen", "500 mg", "ORAL")))
                .isFalse();
        assertThat(HAPACOL.isEquivalentTo(paracetamol("Paracetamol", "650 mg", "ORAL")))
                .isFalse();
        assertThat(HAPACOL.isEquivalentTo(paracetamol("Paracetamol", "500 mg", "RECTAL")))
                .isFalse();
    }

    private static Medicine paracetamol(String ingredient, String strength, String route) {
        return new Medicine(
                "PARA-500-TAB",
                List.of(ingredient),
                "N02BE01",
                strength,
                "viên nén",
                "viên",
                route,
                Kind.C,
                null,
                Medicine.Traits.PLAIN);
    }
}

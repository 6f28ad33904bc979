package vn.telehealth.prescription.domain.formulary;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.Kind;

/**
 * One medicine as the formulary lists it.
 *
 * @param code stable key, {@code [A-Z0-9-]}, for example {@code PARA-500-TAB}
 * @param ingredients international non-proprietary names
 * @param atc ATC code of level 5, for example {@code N02BE01}; of level 4 for combinations that have none
 * @param strength as printed, for example {@code 500 mg}
 * @param form pharmaceutical form in Vietnamese
 * @param unit counting unit in Vietnamese, for example {@code viên}
 * @param route code of the usual route, for example {@code ORAL}
 * @param brand trade name; null where the medicine is prescribed by its INN alone
 */
public record Medicine(
        String code,
        List<String> ingredients,
        String atc,
        String strength,
        String form,
        String unit,
        String route,
        Kind kind,
        @Nullable String brand,
        Traits traits) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,39}");
    private static final Pattern ATC = Pattern.compile("[A-Z]\\d{2}[A-Z]{2}(\\d{2})?");

    public Medicine {
        ingredients = List.copyOf(ingredients);
        require(CODE.matcher(code).matches(), "code");
        require(!ingredients.isEmpty() && ingredients.stream().noneMatch(String::isBlank), "inn");
        require(ATC.matcher(atc).matches(), "atc");
        require(!strength.isBlank(), "strength");
        require(!form.isBlank(), "form");
        require(!unit.isBlank(), "unit");
        require(Route.of(route).isPresent(), "route");
        require(brand == null || !brand.isBlank(), "brand");
    }

    /**
     * @param biological vaccine, insulin, antibody and the like
     * @param poisonous on the Ministry's list of poisonous medicines
     * @param supplement a food supplement, which is listed only to say that it may not be prescribed
     */
    public record Traits(boolean biological, boolean poisonous, boolean supplement) {
        public static final Traits PLAIN = new Traits(false, false, false);
    }

    /** Combinations and biologicals are named by their brand (Circular 26/2025/TT-BYT, Art. 6). */
    public boolean needsBrand() {
        return ingredients.size() > 1 || traits.biological();
    }

    public String inn() {
        return String.join(" + ", ingredients);
    }

    /** The name a prescription bears: INN, "INN (brand)", or the brand where the rule asks for it. */
    public String printedName() {
        if (brand == null) {
            return inn();
        }
        return needsBrand() ? brand : inn() + " (" + brand + ")";
    }

    /** Same ingredients, strength and route: the one may be sold for the other. */
    public boolean isEquivalentTo(Medicine other) {
        return ingredients.equals(other.ingredients) && strength.equals(other.strength) && route.equals(other.route);
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new InvalidMedicine(field);
        }
    }
}

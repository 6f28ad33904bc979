package vn.telehealth.prescription.domain.wording;

import java.math.BigDecimal;
import vn.telehealth.prescription.domain.Kind;

/** Quantities as they are printed: hard to alter with a pen (Circular 26/2025/TT-BYT). */
public final class QuantityText {

    private QuantityText() {}

    /**
     * @param quantity above zero
     * @return {@code 05}; of a narcotic digits and words, {@code 05 (năm)}
     */
    public static String of(Kind kind, BigDecimal quantity) {
        boolean needsZero = quantity.compareTo(BigDecimal.ONE) >= 0 && quantity.compareTo(BigDecimal.TEN) < 0;
        String digits = (needsZero ? "0" : "") + decimal(quantity);
        return kind == Kind.N ? "%s (%s)".formatted(digits, VietnameseNumbers.words(quantity)) : digits;
    }

    /** Without needless zeros, with the decimal comma of Vietnam. */
    static String decimal(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}

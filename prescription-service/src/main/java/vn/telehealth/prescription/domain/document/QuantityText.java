package vn.telehealth.prescription.domain.document;

import java.math.BigDecimal;
import vn.telehealth.prescription.domain.Kind;

/**
 * A quantity as it is written: whole numbers of one digit with a leading zero, so that nobody puts another digit before it;
 * for a narcotic digits and words. In a fraction the whole part follows the same rule ("02,5"); below one it is the zero
 * already ("0,5").
 *
 * <p>Circular 26/2025/TT-BYT, Art. 6 and 7; before it 52/2017/TT-BYT, Art. 6 and 7.
 */
public final class QuantityText {

    private QuantityText() {}

    public static String of(BigDecimal quantity, Kind kind) {
        boolean oneDigit = quantity.compareTo(BigDecimal.ONE) >= 0 && quantity.compareTo(BigDecimal.TEN) < 0;
        String digits = (oneDigit ? "0" : "") + decimal(quantity);
        return kind == Kind.N ? digits + " (" + VietnameseNumber.words(quantity) + ")" : digits;
    }

    /** With the decimal comma of Vietnam. */
    static String decimal(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.toPlainString().replace('.', ',');
    }
}

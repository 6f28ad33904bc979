package vn.telehealth.examination.domain;

import java.math.BigDecimal;

/** Decimal numbers of which 1.50 and 1.5 are the same. */
final class Decimals {

    private Decimals() {}

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package vn.telehealth.prescription.domain;

import java.math.BigDecimal;

/** What of a line was prescribed and what was handed out; never more than prescribed, never less than nothing. */
public record LineBalance(int line, BigDecimal prescribed, BigDecimal dispensed) {

    public LineBalance {
        if (dispensed.signum() < 0 || dispensed.compareTo(prescribed) > 0) {
            throw new IllegalArgumentException("Line " + line + " can not have " + dispensed + " of " + prescribed);
        }
    }

    public BigDecimal remaining() {
        return prescribed.subtract(dispensed);
    }

    public boolean isEmpty() {
        return remaining().signum() == 0;
    }

    LineBalance plus(BigDecimal quantity) {
        return new LineBalance(line, prescribed, dispensed.add(quantity));
    }
}

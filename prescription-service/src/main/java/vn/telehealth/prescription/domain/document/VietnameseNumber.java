package vn.telehealth.prescription.domain.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Numbers in Vietnamese words, as quantities of narcotics are written. */
public final class VietnameseNumber {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", " nghìn", " triệu", " tỷ"};
    private static final int GROUP = 1000;

    private VietnameseNumber() {}

    /** @param number from 0 to below a thousand billion; decimals are read digit by digit after "phẩy" */
    public static String words(BigDecimal number) {
        if (number.signum() < 0 || number.precision() - number.scale() > 12) {
            throw new IllegalArgumentException("No words for this number");
        }
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        String whole = whole(plain.toBigInteger().longValueExact());
        String text = plain.toPlainString();
        int point = text.indexOf('.');
        if (point < 0) {
            return whole;
        }
        List<String> decimals = text.substring(point + 1)
                .chars()
                .mapToObj(digit -> DIGITS[digit - '0'])
                .toList();
        return whole + " phẩy " + String.join(" ", decimals);
    }

    private static String whole(long number) {
        if (number == 0) {
            return DIGITS[0];
        }
        List<String> parts = new ArrayList<>();
        int group = 0;
        for (long rest = number; rest > 0; rest /= GROUP) {
            int three = (int) (rest % GROUP);
            if (three > 0) {
                parts.addFirst(below1000(three, rest >= GROUP) + GROUPS[group]);
            }
            group++;
        }
        return String.join(" ", parts);
    }

    /** @param inner whether something stands before it, so that a missing hundred is said */
    private static String below1000(int number, boolean inner) {
        int hundreds = number / 100;
        int rest = number % 100;
        boolean sayHundreds = hundreds > 0 || inner;
        if (!sayHundreds) {
            return below100(rest);
        }
        String said = DIGITS[hundreds] + " trăm";
        if (rest == 0) {
            return said;
        }
        return said + (rest < 10 ? " linh " + DIGITS[rest] : " " + below100(rest));
    }

    private static String below100(int number) {
        if (number < 10) {
            return DIGITS[number];
        }
        int tens = number / 10;
        String said = tens == 1 ? "mười" : DIGITS[tens] + " mươi";
        return switch (number % 10) {
            case 0 -> said;
            case 1 -> said + (tens == 1 ? " một" : " mốt");
            case 4 -> said + (tens == 1 ? " bốn" : " tư");
            case 5 -> said + " lăm";
            default -> said + " " + DIGITS[number % 10];
        };
    }
}

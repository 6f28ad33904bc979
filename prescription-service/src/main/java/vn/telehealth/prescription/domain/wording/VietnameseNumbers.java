package vn.telehealth.prescription.domain.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Numbers in Vietnamese words, as a narcotic prescription must spell them (Circular 26/2025/TT-BYT). */
public final class VietnameseNumbers {

    private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000_000);
    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] SCALES = {"", "nghìn", "triệu"};

    private VietnameseNumbers() {}

    /**
     * @param number not negative, below a thousand million, any number of decimals
     * @return for example {@code một trăm linh năm} for 105, {@code hai phẩy năm} for 2.5
     */
    public static String words(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("Not spelled out: " + number);
        }
        String digits = number.stripTrailingZeros().toPlainString();
        int point = digits.indexOf('.');
        if (point < 0) {
            return whole(Integer.parseInt(digits));
        }
        List<String> words = new ArrayList<>();
        words.add(whole(Integer.parseInt(digits.substring(0, point))));
        words.add("phẩy");
        digits.substring(point + 1).chars().forEach(digit -> words.add(DIGITS[digit - '0']));
        return String.join(" ", words);
    }

    private static String whole(int number) {
        if (number == 0) {
            return DIGITS[0];
        }
        List<String> words = new ArrayList<>();
        int divisor = 1_000_000;
        for (int scale = 2; scale >= 0; scale--, divisor /= 1000) {
            int group = number / divisor % 1000;
            if (group > 0) {
                addGroup(words, group);
                words.add(SCALES[scale]);
            }
        }
        return String.join(" ", words).strip();
    }

    private static void addGroup(List<String> words, int group) {
        int hundreds = group / 100;
        int tens = group / 10 % 10;
        int ones = group % 10;
        boolean follows = !words.isEmpty();
        if (hundreds > 0 || follows) {
            words.add(DIGITS[hundreds]);
            words.add("trăm");
        }
        if (tens > 1) {
            words.add(DIGITS[tens]);
            words.add("mươi");
        } else if (tens == 1) {
            words.add("mười");
        } else if (ones > 0 && (hundreds > 0 || follows)) {
            words.add("linh");
        }
        if (ones > 0) {
            words.add(one(tens, ones));
        }
    }

    private static String one(int tens, int ones) {
        if (ones == 1 && tens > 1) {
            return "mốt";
        }
        return ones == 5 && tens > 0 ? "lăm" : DIGITS[ones];
    }
}

package vn.telehealth.records.patient.domain;

import java.util.regex.Pattern;

/** A Vietnamese telephone number in international form, {@code +84} and nine or ten digits (ten for land lines). */
public record Telephone(String value) {

    private static final Pattern NATIONAL = Pattern.compile("(?:0|\\+?84)([1-9]\\d{8,9})");

    public Telephone {
        var matcher = NATIONAL.matcher(value.replaceAll("[\\s.\\-()]", ""));
        if (!matcher.matches()) {
            throw new Malformed("telephone-malformed");
        }
        value = "+84" + matcher.group(1);
    }
}

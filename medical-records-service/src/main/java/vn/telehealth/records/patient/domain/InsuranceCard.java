package vn.telehealth.records.patient.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Number of a health-insurance card (thẻ BHYT): two letters of the group, the benefit level 1 to 5 and twelve digits;
 * on newer cards only the ten digits of the social-insurance number.
 */
public record InsuranceCard(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[1-5]\\d{12}|\\d{10}");

    public InsuranceCard {
        value = value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new Malformed("insurance-card-malformed");
        }
    }
}

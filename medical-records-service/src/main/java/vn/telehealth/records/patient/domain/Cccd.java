package vn.telehealth.records.patient.domain;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The twelve digits of a citizen identity card (căn cước công dân): three of the province where the birth was
 * registered, one of century and sex, two of the birth year, six without meaning.
 */
public record Cccd(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d{12}");
    private static final int FIRST_CENTURY = 1900;

    public Cccd {
        if (!SHAPE.matcher(value).matches()) {
            throw new Malformed("cccd-malformed");
        }
    }

    /** Codes change when provinces merge, and cards keep theirs: an unknown one is a doubt, not an error. */
    public boolean provinceKnown() {
        return Provinces.CODES.contains(value.substring(0, 3));
    }

    public boolean bornIn(LocalDate birthDate) {
        return birthDate.getYear() == birthYear();
    }

    /** Whether the card's sex agrees; always so when the profile's sex is unknown. */
    public boolean agreesWith(Sex sex) {
        return sex == Sex.UNKNOWN || (sex == Sex.FEMALE) == (centuryAndSex() % 2 == 1);
    }

    private int birthYear() {
        return FIRST_CENTURY + 100 * (centuryAndSex() / 2) + Integer.parseInt(value.substring(4, 6));
    }

    private int centuryAndSex() {
        return value.charAt(3) - '0';
    }
}

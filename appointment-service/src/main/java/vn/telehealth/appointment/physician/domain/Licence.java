package vn.telehealth.appointment.physician.domain;

/**
 * What entitles a physician to practise and to prescribe.
 *
 * @param number of the practice licence, for example {@code 001234/HCM-CCHN}; provinces and years write it differently
 * @param interopCode code of the person in the national prescription system: an opaque string, one per person
 */
public record Licence(String number, String interopCode) {

    public static final String NUMBER_PATTERN = "[0-9A-ZĐ][0-9A-ZĐ/.-]{3,29}";
    public static final String INTEROP_CODE_PATTERN = "[0-9A-Za-z][0-9A-Za-z.-]{3,39}";

    /** @throws IllegalArgumentException when either is no such code */
    public Licence {
        if (!number.matches(NUMBER_PATTERN) || !interopCode.matches(INTEROP_CODE_PATTERN)) {
            throw new IllegalArgumentException("licence number or interop code is malformed");
        }
    }
}

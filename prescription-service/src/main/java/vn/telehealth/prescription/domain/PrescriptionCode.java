package vn.telehealth.prescription.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The national prescription code {@code xxxxxyyyyyyy-z}: the last five characters of the facility's interoperability
 * code, seven random characters, and the kind (Circular 04/2022/TT-BYT, Annex; kept by 26/2025/TT-BYT).
 *
 * @param facility five of {@code [0-9A-Za-z]}
 * @param random seven of {@code [0-9a-z]}, unique within the facility
 */
public record PrescriptionCode(String facility, String random, Kind kind) {

    public static final int RANDOM_LENGTH = 7;

    private static final int FACILITY_LENGTH = 5;
    private static final Pattern FACILITY = Pattern.compile("[0-9A-Za-z]{5}");
    private static final Pattern RANDOM = Pattern.compile("[0-9a-z]{7}");
    private static final Pattern ANY_CASE = Pattern.compile("([0-9A-Za-z]{5})([0-9A-Za-z]{7})-([NHCnhc])");

    public PrescriptionCode {
        if (!FACILITY.matcher(facility).matches()) {
            throw new IllegalArgumentException("A facility's part of the code has 5 letters or digits");
        }
        if (!RANDOM.matcher(random).matches()) {
            throw new IllegalArgumentException("The random part of the code has 7 lower-case letters or digits");
        }
    }

    /** Reads a code in any case, as people type it; empty when it is none. */
    public static Optional<PrescriptionCode> parse(String text) {
        var matcher = ANY_CASE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new PrescriptionCode(
                matcher.group(1),
                matcher.group(2).toLowerCase(Locale.ROOT),
                Kind.valueOf(matcher.group(3).toUpperCase(Locale.ROOT))));
    }

    /** The facility's part: the last five characters of its interoperability code. */
    public static String facilityPart(String interopCode) {
        if (interopCode.length() < FACILITY_LENGTH) {
            throw new IllegalArgumentException("An interoperability code has at least 5 characters");
        }
        return interopCode.substring(interopCode.length() - FACILITY_LENGTH);
    }

    /** The code as printed, for example {@code 01234a1b2c3d-C}. */
    public String value() {
        return facility + random + "-" + kind;
    }

    /** Two codes that differ in case only are the same code. */
    public String lookupKey() {
        return value().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value();
    }
}

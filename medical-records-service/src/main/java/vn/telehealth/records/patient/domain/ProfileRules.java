package vn.telehealth.records.patient.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How the parts of a profile must agree with each other and with the day of writing. */
public final class ProfileRules {

    /** Below this age a prescription names who brings the child, and the weight (Circular 26/2025/TT-BYT). */
    static final int SMALL_CHILD_MONTHS = 72;

    static final int MOST_ALLERGIES = 50;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private ProfileRules() {}

    /** What forbids storing the profile. */
    public static List<Violation> violations(Profile profile, LocalDate today) {
        List<Violation> found = new ArrayList<>();
        person(profile.person(), today, found);
        allergies(profile.basics().allergies(), found);
        weight(profile, today, found);
        return found;
    }

    /** What someone should look at; the profile is stored nevertheless. */
    public static List<Violation> warnings(Profile profile, LocalDate today) {
        List<Violation> found = new ArrayList<>();
        Cccd cccd = profile.person().cccd();
        if (cccd != null && !cccd.provinceKnown()) {
            found.add(new Violation("cccd", "cccd-province-unknown"));
        }
        Guardian guardian = profile.guardian();
        if (guardian != null && guardian.cccd() != null && !guardian.cccd().provinceKnown()) {
            found.add(new Violation("guardian.cccd", "cccd-province-unknown"));
        }
        if (profile.person().ageInMonths(today) < SMALL_CHILD_MONTHS) {
            if (guardian == null) {
                found.add(new Violation("guardian", "guardian-needed", Map.of("months", SMALL_CHILD_MONTHS)));
            }
            if (profile.basics().weight() == null) {
                found.add(new Violation("weight", "weight-needed", Map.of("months", SMALL_CHILD_MONTHS)));
            }
        }
        return found;
    }

    private static void person(Person person, LocalDate today, List<Violation> found) {
        if (person.birthDate().isAfter(today) || person.birthDate().isBefore(EARLIEST_BIRTH)) {
            found.add(new Violation("birthDate", "birth-date-out-of-range"));
        }
        Cccd cccd = person.cccd();
        if (cccd != null && !cccd.bornIn(person.birthDate())) {
            found.add(new Violation("cccd", "cccd-birth-year-differs"));
        }
        if (cccd != null && !cccd.agreesWith(person.sex())) {
            found.add(new Violation("cccd", "cccd-sex-differs"));
        }
    }

    private static void allergies(List<Allergy> allergies, List<Violation> found) {
        if (allergies.size() > MOST_ALLERGIES) {
            found.add(new Violation("allergies", "too-many", Map.of("max", MOST_ALLERGIES)));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < allergies.size(); i++) {
            if (!seen.add(allergies.get(i).substance().toLowerCase(Locale.ROOT))) {
                found.add(new Violation("allergies[" + i + "].substance", "allergy-twice"));
            }
        }
    }

    private static void weight(Profile profile, LocalDate today, List<Violation> found) {
        Weight weight = profile.basics().weight();
        if (weight != null
                && (weight.measuredOn().isAfter(today)
                        || weight.measuredOn().isBefore(profile.person().birthDate()))) {
            found.add(new Violation("weight.measuredOn", "weight-date-out-of-range"));
        }
    }
}

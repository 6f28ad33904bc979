package vn.telehealth.appointment.physician.domain;

import java.util.Locale;
import vn.telehealth.appointment.shared.domain.Text;

/**
 * The person.
 *
 * @param fullName as on the licence, family name first
 * @param email gets the invitation to enrol; kept in lower case
 * @param secondFactor what the invitation asks to enrol
 */
public record Profile(String fullName, String email, Specialty specialty, InvitedFactor secondFactor) {

    public static final int MAX_NAME = 120;
    public static final int MAX_EMAIL = 254;

    public Profile {
        fullName = Text.of(fullName, MAX_NAME);
        email = Text.of(email, MAX_EMAIL).toLowerCase(Locale.ROOT);
    }
}

package vn.telehealth.appointment.physician.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.shared.domain.Text;

/**
 * What an admin decided about a credential.
 *
 * @param status where the credential stood from then on
 * @param by account of the admin
 * @param reason as the admin put it; stays in this service
 */
public record Decision(
        CredentialStatus status,
        String by,
        Instant at,
        @Nullable String reason) {

    public static final int MAX_REASON = 500;

    public Decision {
        if (reason != null) {
            reason = Text.of(reason, MAX_REASON);
        }
    }
}

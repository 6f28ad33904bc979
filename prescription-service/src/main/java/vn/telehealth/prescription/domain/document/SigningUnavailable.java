package vn.telehealth.prescription.domain.document;

import org.jspecify.annotations.Nullable;

/** The token is missing, locked or gone, or the authority does not answer: nothing was changed, trying again is safe. */
public final class SigningUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SigningUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package vn.telehealth.platform.idempotency;

import java.util.regex.Pattern;

/** Value of the header {@code Idempotency-Key}: 8 to 64 characters that the caller chose, once for each intent. */
public record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]{8,64}");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an idempotency key has 8 to 64 letters, digits or _.:-");
        }
    }
}

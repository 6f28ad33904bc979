package vn.telehealth.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Position in a list that is ordered by time, then id; opaque to callers. */
public record Cursor(Instant time, UUID id) {

    private static final String SEPARATOR = "|";

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((time + SEPARATOR + id).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads the parameter {@code after}.
     *
     * @throws InvalidCursor when it is none of ours
     */
    public static @Nullable Cursor decode(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.US_ASCII);
            int separator = text.indexOf(SEPARATOR);
            Instant time = Instant.parse(text.substring(0, separator));
            CalendarDay.requireSane(time.atOffset(ZoneOffset.UTC).toLocalDate());
            return new Cursor(time, UUID.fromString(text.substring(separator + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new InvalidCursor(e);
        }
    }
}

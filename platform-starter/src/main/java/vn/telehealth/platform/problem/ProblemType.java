package vn.telehealth.platform.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * A kind of error. Each service has one enum of them; titles and details stand in its message bundles under
 * {@code problem.<code>.title} and {@code problem.<code>.detail}, with named arguments such as {@code {slotId}}.
 */
public interface ProblemType {

    /** Name of the constant, for example {@code SLOT_TAKEN}; clients know it as the code, so it is never renamed. */
    String name();

    HttpStatus status();

    /** Slug, unique in the fleet, for example {@code slot-taken}; documented in {@code docs/problems.md}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

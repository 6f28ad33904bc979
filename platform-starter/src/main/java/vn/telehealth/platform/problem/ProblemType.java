package vn.telehealth.platform.problem;

import org.springframework.http.HttpStatus;

/**
 * A kind of error. Each service has one enum of them; titles and details stand in its message bundles under
 * {@code problem.<code>.title} and {@code problem.<code>.detail}, with named arguments such as {@code {slotId}}.
 */
public interface ProblemType {

    /** Slug, unique in the fleet, for example {@code slot-taken}; documented in {@code docs/problems.md}. */
    String code();

    HttpStatus status();
}

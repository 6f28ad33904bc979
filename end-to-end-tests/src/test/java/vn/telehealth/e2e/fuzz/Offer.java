package vn.telehealth.e2e.fuzz;

import java.util.Map;

/**
 * With what an operation can be done now.
 *
 * @param values of path parameters and of fields of the body, by name
 * @param headers by name
 */
record Offer(Map<String, String> values, Map<String, String> headers) {

    boolean isEmpty() {
        return values.isEmpty() && headers.isEmpty();
    }
}

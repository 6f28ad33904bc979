package vn.telehealth.gateway.contract;

import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What one operation takes.
 *
 * @param parameters names of what its query may hold, and whether more than once
 * @param bodies media types of its body; none where it takes no body
 */
record Operation(PathPattern path, HttpMethod method, Map<String, Boolean> parameters, Set<MediaType> bodies) {

    Operation {
        parameters = Map.copyOf(parameters);
        bodies = Set.copyOf(bodies);
    }

    /** Whoever may GET may ask for the head alone (RFC 9110, section 9.3.2). */
    boolean answers(HttpMethod asked) {
        return method.equals(asked) || method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD);
    }

    /** By type and subtype: what parameters say is for who reads the body. */
    boolean takes(MediaType type) {
        return bodies.stream().anyMatch(type::equalsTypeAndSubtype);
    }
}

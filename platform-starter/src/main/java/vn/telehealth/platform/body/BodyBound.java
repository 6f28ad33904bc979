package vn.telehealth.platform.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.problem.ProblemWriter;

/**
 * Bounds bodies: at once by their declared length, and while they are read, so that chunked ones are bounded too. Forms are
 * read by the container, which has bounds of its own for them. Comes before all filters that might read.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyBound extends OncePerRequestFilter {

    private final BodyProperties properties;
    private final ProblemWriter problems;

    BodyBound(BodyProperties properties, ProblemWriter problems) {
        this.properties = properties;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long bound = boundOf(request).toBytes();
        if (request.getContentLengthLong() > bound) {
            problems.write(request, response, PlatformProblem.BODY_TOO_LARGE);
            return;
        }
        try {
            chain.doFilter(new BoundedRequest(request, bound), response);
        } catch (BodyTooLarge e) {
            problems.write(request, response, PlatformProblem.BODY_TOO_LARGE);
        }
    }

    private DataSize boundOf(HttpServletRequest request) {
        try {
            String declared = request.getContentType();
            MediaType type = declared == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(declared);
            return Uploads.areOf(type) ? properties.maxUpload() : properties.max();
        } catch (InvalidMediaTypeException e) {
            return properties.max();
        }
    }
}

package vn.telehealth.platform.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ProblemDetail;
import vn.telehealth.platform.context.TraceIds;

/** Puts problems into words as RFC 9457 says, with {@code code}, {@code traceId} and, field by field, {@code errors}. */
public final class ProblemRenderer {

    private static final String TYPE_PREFIX = "/problems/";

    private final ProblemMessages messages;
    private final TraceIds traceIds;

    public ProblemRenderer(ProblemMessages messages, TraceIds traceIds) {
        this.messages = messages;
        this.traceIds = traceIds;
    }

    /** The problem in the language of the caller. */
    public ProblemDetail render(Problem problem, Locale locale) {
        ProblemType type = problem.type();
        ProblemDetail detail = ProblemDetail.forStatus(type.status());
        detail.setType(URI.create(TYPE_PREFIX + type.code()));
        detail.setTitle(messages.find("problem." + type.code() + ".title", locale, problem.arguments())
                .orElseGet(type.status()::getReasonPhrase));
        messages.find("problem." + type.code() + ".detail", locale, problem.arguments())
                .ifPresent(detail::setDetail);
        problem.arguments().forEach(detail::setProperty);
        detail.setProperty("code", type.code());
        traceIds.current().ifPresent(id -> detail.setProperty("traceId", id));
        if (!problem.violations().isEmpty()) {
            detail.setProperty("errors", errors(problem.violations(), locale));
        }
        return detail;
    }

    private List<Map<String, Object>> errors(List<FieldViolation> violations, Locale locale) {
        return violations.stream().map(violation -> error(violation, locale)).toList();
    }

    private Map<String, Object> error(FieldViolation violation, Locale locale) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("field", violation.field());
        error.put("code", violation.code());
        error.put(
                "message",
                messages.find("violation." + violation.code(), locale, violation.arguments())
                        .orElseGet(() -> messages.find("violation.invalid", locale, Map.of())
                                .orElse(violation.code())));
        return error;
    }
}

package vn.telehealth.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.platform.context.TraceIds;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.problem.Problem;
import vn.telehealth.platform.problem.ProblemMessages;
import vn.telehealth.platform.problem.ProblemRenderer;
import vn.telehealth.platform.problem.ProblemType;

/** Answers that are problems, in API documents: the codes in words, each with an example as callers get it. */
final class ProblemResponses {

    private static final Locale VIETNAMESE = Locale.of("vi");

    /** What the gateway may answer in place of any operation, in its own codes. */
    private static final Map<HttpStatus, String> OF_THE_GATEWAY = Map.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "\n- `too-many-misses`, at verification only: Too many attempts that missed",
            HttpStatus.SERVICE_UNAVAILABLE,
            "\n- `service-unavailable`: No answer came in time. The request may have had its effect: repeat it with the"
                    + " same Idempotency-Key, or read first");

    private final ProblemMessages messages = new ProblemMessages();
    private final ProblemRenderer renderer = new ProblemRenderer(messages, new TraceIds(() -> null));
    private final JsonMapper mapper;

    ProblemResponses(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Puts what many operations answer alike into the document once. */
    void shared(Components components) {
        Stream.of(PlatformProblem.values())
                .collect(Collectors.groupingBy(ProblemType::status))
                .forEach((status, problems) -> components.addResponses(nameOf(status), inline(problems)));
    }

    /** The answer of an operation with problems of one status. */
    ApiResponse of(List<? extends ProblemType> problems) {
        HttpStatus status = problems.getFirst().status();
        return problems.stream().allMatch(PlatformProblem.class::isInstance)
                ? new ApiResponse().$ref("#/components/responses/" + nameOf(status))
                : inline(problems);
    }

    private ApiResponse inline(List<? extends ProblemType> problems) {
        HttpStatus status = problems.getFirst().status();
        MediaType content = new MediaType().schema(new Schema<>().$ref(ProblemSchema.REFERENCE));
        for (ProblemType problem : problems) {
            content.addExamples(problem.code(), example(problem, Locale.ENGLISH));
            content.addExamples(problem.code() + "-vi", example(problem, VIETNAMESE));
        }
        return new ApiResponse()
                .description(words(problems) + OF_THE_GATEWAY.getOrDefault(status, ""))
                .headers(headers(status))
                .content(new Content().addMediaType("application/problem+json", content));
    }

    private String words(List<? extends ProblemType> problems) {
        return problems.stream()
                .map(problem -> "- `%s`: %s".formatted(problem.code(), title(problem)))
                .collect(Collectors.joining("\n"));
    }

    private String title(ProblemType problem) {
        return messages.find("problem." + problem.code() + ".title", Locale.ENGLISH, Map.of())
                .orElseThrow();
    }

    private Example example(ProblemType problem, Locale locale) {
        ProblemDetail detail = renderer.render(Problem.of(problem), locale);
        detail.setProperty("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return new Example().value(Objects.requireNonNull(mapper.convertValue(detail, Object.class)));
    }

    private static Map<String, Header> headers(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED ->
                Map.of("WWW-Authenticate", header("The challenge (RFC 6750, RFC 9470)", new StringSchema()));
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE ->
                Map.of("Retry-After", header("Seconds to wait", new IntegerSchema()));
            default -> Map.of();
        };
    }

    private static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }

    /** For example {@code TooManyRequests}. */
    private static String nameOf(HttpStatus status) {
        return Stream.of(status.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}

package vn.telehealth.appointment.rest;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import vn.telehealth.platform.problem.ProblemType;

/** Writes the codes of {@link Refuses} into the API document, under the status that each has. */
@Component
class RefusalDocumentation implements OperationCustomizer {

    private static final String PROBLEM = "#/components/schemas/Problem";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Refuses refuses = handler.getMethodAnnotation(Refuses.class);
        if (refuses != null) {
            codesByStatus(refuses)
                    .forEach((status, codes) -> operation.getResponses().addApiResponse(status, refusal(codes)));
        }
        return operation;
    }

    private static Map<String, String> codesByStatus(Refuses refuses) {
        return Stream.<ProblemType>concat(Stream.of(refuses.value()), Stream.of(refuses.common()))
                .collect(Collectors.groupingBy(
                        problem -> Integer.toString(problem.status().value()),
                        TreeMap::new,
                        Collectors.mapping(ProblemType::code, Collectors.joining(", "))));
    }

    private static ApiResponse refusal(String codes) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref(PROBLEM));
        return new ApiResponse()
                .description(codes)
                .content(new Content().addMediaType("application/problem+json", problem));
    }
}

package vn.telehealth.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows a body that could be sent: {@code openapi/<operationId>.json} of the service. It is read as the handler would read it,
 * so an example that is not right lets the document fail, and its test with it.
 */
final class ExampleDocumentation implements OperationCustomizer {

    private static final String JSON = "application/json";

    private final JsonMapper mapper;
    private final Validator validator;

    ExampleDocumentation(JsonMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        ClassPathResource file = new ClassPathResource("openapi/" + operation.getOperationId() + ".json");
        MediaType json = Optional.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent().get(JSON))
                .orElse(null);
        if (json != null && file.exists()) {
            Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                    .forEach(parameter -> json.setExample(plain(checked(file, parameter))));
        }
        return operation;
    }

    private JsonNode checked(ClassPathResource file, MethodParameter parameter) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            Object body = mapper.readValue(text, mapper.constructType(parameter.getGenericParameterType()));
            Set<ConstraintViolation<Object>> violations = validator.validate(body);
            if (!violations.isEmpty()) {
                throw new IllegalStateException(file.getPath() + ": " + violations);
            }
            return mapper.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What any library can write. */
    private Object plain(JsonNode example) {
        return Objects.requireNonNull(mapper.treeToValue(example, Object.class));
    }
}

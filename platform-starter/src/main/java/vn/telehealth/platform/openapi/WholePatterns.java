package vn.telehealth.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Ties each pattern to both ends: Jakarta Validation means the whole text by it, JSON Schema any part of it. */
final class WholePatterns implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        Stream.concat(ofModels(document), ofParameters(document))
                .filter(schema -> schema.getPattern() != null)
                .forEach(schema -> schema.setPattern(whole(schema.getPattern())));
    }

    @SuppressWarnings("rawtypes") // as the library declares them
    private static Stream<Schema> ofModels(OpenAPI document) {
        return document.getComponents().getSchemas().values().stream()
                .flatMap(model -> Optional.ofNullable(((Schema<?>) model).getProperties()).stream())
                .flatMap(properties -> properties.values().stream());
    }

    @SuppressWarnings("rawtypes") // as the library declares them
    private static Stream<Schema> ofParameters(OpenAPI document) {
        return document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getParameters)
                .flatMap(parameters -> Optional.ofNullable(parameters).orElse(List.of()).stream())
                .map(Parameter::getSchema);
    }

    private static String whole(String pattern) {
        return pattern.startsWith("^") || pattern.equals(RecordDocumentation.NOT_BLANK)
                ? pattern
                : "^(?:" + pattern + ")$";
    }
}

package vn.telehealth.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** A handler that answers a text as JSON answers an object that was written before, as one that is signed, and no JSON string. */
final class PreparedJson implements GlobalOpenApiCustomizer {

    private static final String JSON = "application/json";

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .flatMap(PreparedJson::json)
                .filter(PreparedJson::isText)
                .forEach(content -> content.setSchema(new Schema<>().types(Set.of("object"))));
    }

    private static Stream<MediaType> json(ApiResponse response) {
        return Optional.ofNullable(response.getContent()).map(content -> content.get(JSON)).stream();
    }

    private static boolean isText(MediaType content) {
        Schema<?> schema = content.getSchema();
        return schema != null && Set.of("string").equals(schema.getTypes());
    }
}

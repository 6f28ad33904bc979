package vn.telehealth.gateway.contract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operations of the documents in {@code docs/openapi}, which are built into the gateway: a new service brings its own. */
@Component
final class ApiDocuments {

    private static final Set<String> METHODS =
            Set.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

    private final List<Operation> operations = new ArrayList<>();

    ApiDocuments(JsonMapper mapper) throws IOException {
        Resource[] documents = new PathMatchingResourcePatternResolver().getResources("classpath:/openapi/*.json");
        for (Resource document : documents) {
            try (InputStream json = document.getInputStream()) {
                read(mapper.readTree(json));
            }
        }
        if (operations.isEmpty()) {
            throw new IllegalStateException("no API documents on the class path: the gateway would refuse everything");
        }
        operations.sort((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.path(), other.path()));
    }

    /**
     * All at that path, whatever their method. Where two paths of a document fit, those of the more specific one and no
     * others: {@code verify} is no id (OpenAPI 3.1, section 4.8.8.2).
     */
    List<Operation> at(PathContainer path) {
        return operations.stream()
                .map(Operation::path)
                .filter(pattern -> pattern.matches(path))
                .findFirst()
                .map(this::of)
                .orElse(List.of());
    }

    private List<Operation> of(PathPattern path) {
        return operations.stream()
                .filter(operation -> operation.path().equals(path))
                .toList();
    }

    private void read(JsonNode document) {
        document.path("paths").properties().forEach(path -> {
            PathPattern pattern = PathPatternParser.defaultInstance.parse(path.getKey());
            path.getValue().properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .forEach(member -> operations.add(new Operation(
                            pattern,
                            HttpMethod.valueOf(member.getKey().toUpperCase(Locale.ROOT)),
                            parameters(path.getValue(), member.getValue()),
                            bodies(member.getValue()))));
        });
    }

    private static Map<String, Boolean> parameters(JsonNode path, JsonNode operation) {
        Map<String, Boolean> parameters = new HashMap<>();
        for (JsonNode owner : List.of(path, operation)) {
            for (JsonNode parameter : owner.path("parameters")) {
                if (parameter.required("in").asString().equals("query")) {
                    parameters.put(parameter.required("name").asString(), isArray(parameter.at("/schema/type")));
                }
            }
        }
        return parameters;
    }

    /** @param type one name, or several (JSON Schema 2020-12) */
    private static boolean isArray(JsonNode type) {
        return type.isArray()
                ? type.valueStream().anyMatch(ApiDocuments::isArray)
                : type.asString("").equals("array");
    }

    private static Set<MediaType> bodies(JsonNode operation) {
        Set<MediaType> bodies = new HashSet<>();
        operation.at("/requestBody/content").propertyNames().forEach(type -> bodies.add(MediaType.valueOf(type)));
        return bodies;
    }
}

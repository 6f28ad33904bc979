package vn.telehealth.gateway.contract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The more specific path first. */
    private final Map<PathPattern, List<Operation>> operations;

    ApiDocuments(JsonMapper mapper) throws IOException {
        List<Operation> all = new ArrayList<>();
        Resource[] documents = new PathMatchingResourcePatternResolver().getResources("classpath:/openapi/*.json");
        for (Resource document : documents) {
            try (InputStream json = document.getInputStream()) {
                all.addAll(operationsOf(mapper.readTree(json)));
            }
        }
        if (all.isEmpty()) {
            throw new IllegalStateException("no API documents on the class path: the gateway would refuse everything");
        }
        all.sort((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.path(), other.path()));
        operations =
                all.stream().collect(Collectors.groupingBy(Operation::path, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * All at that path, whatever their method. Where two paths of a document fit, those of the more specific one and no
     * others: {@code verify} is no id (OpenAPI 3.1, section 4.8.8.2).
     */
    List<Operation> at(PathContainer path) {
        return operations.entrySet().stream()
                .filter(candidate -> candidate.getKey().matches(path))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private static List<Operation> operationsOf(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
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
        return operations;
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

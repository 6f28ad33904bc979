package vn.telehealth.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.telehealth.local.Settings;

/**
 * An operation of one of the OpenAPI documents in the repository.
 *
 * @param service the name of the process that serves it
 * @param method in capitals
 * @param path with its parameters in braces
 */
public record ApiOperation(String service, String method, String path, JsonNode definition) {

    private static final Path DOCUMENTS =
            Settings.from(System.getenv()).project().resolve("docs/openapi");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final JsonMapper JSON = JsonMapper.shared();

    public static List<ApiOperation> all() {
        return documents().stream().flatMap(document -> of(document).stream()).toList();
    }

    /** The OpenAPI documents in the repository, by name. */
    public static List<Path> documents() {
        try (Stream<Path> documents = Files.list(DOCUMENTS)) {
            return documents.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<ApiOperation> of(Path document) {
        String service = document.getFileName().toString().replace(".json", "-service");
        return JSON.readTree(document.toFile())
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new ApiOperation(
                                service,
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue())))
                .toList();
    }

    public String id() {
        return definition.path("operationId").asString();
    }

    Set<String> roles() {
        return definition
                .at("/x-access/roles")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    String scope() {
        return definition.at("/x-access/scope").asString();
    }

    boolean wantsFreshSecondFactor() {
        return definition.at("/x-access/freshSecondFactor").asBoolean();
    }

    public boolean reads() {
        return method.equals("GET");
    }

    boolean hasBody() {
        return definition.has("requestBody");
    }

    /** Names of the headers that it knows. */
    public Set<String> headerParameters() {
        return definition
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("header"))
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toSet());
    }

    /** Whether it reads what the other one changes: the other's path is the same, or goes on from there. */
    public boolean readsWhatIsChangedBy(ApiOperation other) {
        return reads() && service.equals(other.service) && (other.path + "/").startsWith(path + "/");
    }

    /** @param ids values of parameters by name */
    public String pathOf(Map<String, String> ids) {
        String filled = path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled + requiredQuery();
    }

    /** The document's example, about the objects of these ids. */
    @Nullable
    Object body(Map<String, String> ids) {
        if (!hasBody()) {
            return null;
        }
        JsonNode example = definition.at("/requestBody/content/application~1json/example");
        if (example instanceof ObjectNode object) {
            ObjectNode body = object.deepCopy();
            ids.entrySet().stream()
                    .filter(id -> body.has(id.getKey()))
                    .forEach(id -> body.put(id.getKey(), id.getValue()));
            return body;
        }
        return "code\n";
    }

    /** The example as it is, without a field, and with another value of it; none and nothing where there is no body. */
    List<Object> bodies(Map<String, String> ids, String field, String other) {
        if (!(body(ids) instanceof ObjectNode example)) {
            return List.of("");
        }
        return List.of(
                example, example.deepCopy().without(field), example.deepCopy().put(field, other));
    }

    Map<String, String> headers() {
        return hasBody() && definition.at("/requestBody/content").has("text/csv")
                ? Map.of("Content-Type", "text/csv", "If-Match", "\"1\"")
                : Map.of("If-Match", "\"1\"");
    }

    /** Examples of the query parameters without which there is no answer. */
    private String requiredQuery() {
        return definition
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query")
                        && parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asString() + "=" + exampleOf(parameter))
                .collect(Collectors.joining("&", "?", ""))
                .replaceFirst("\\?$", "");
    }

    private static String exampleOf(JsonNode parameter) {
        for (JsonNode example : List.of(parameter.path("example"), parameter.at("/schema/example"))) {
            if (!example.isMissingNode()) {
                return example.asString();
            }
        }
        return parameter.at("/schema/type").asString().equals("integer") ? "1" : "para";
    }

    @Override
    public String toString() {
        return id() + ": " + method + " " + path;
    }
}

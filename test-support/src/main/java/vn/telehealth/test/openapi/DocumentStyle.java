package vn.telehealth.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a reader of an API document may expect of each operation. */
final class DocumentStyle {

    private DocumentStyle() {}

    static void verify(JsonNode document) {
        List<String> wanting = new ArrayList<>();
        document.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    String name = method + " " + path;
                    if (operation.path("summary").asString("").isBlank()) {
                        wanting.add(name + ": no summary");
                    }
                    if (operation.path("operationId").asString("").matches("|.*_\\d+")) {
                        wanting.add(name + ": no operationId of its own");
                    }
                    if (operation.path("tags").path(0).asString("").endsWith("-controller")) {
                        wanting.add(name + ": no tag");
                    }
                    for (JsonNode parameter : operation.path("parameters")) {
                        if (parameter.path("description").asString("").isBlank()) {
                            wanting.add(name + ": nothing said of " + parameter.path("name"));
                        }
                    }
                    JsonNode body =
                            operation.path("requestBody").path("content").path("application/json");
                    if (body.isObject() && !body.has("example")) {
                        wanting.add(name + ": no example of a body");
                    }
                }));

        assertThat(wanting).as("what the API document does not tell").isEmpty();
    }
}

package vn.telehealth.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Holds the API documents in {@code docs/openapi} to the code. */
public final class OpenApiDocument {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final String UPDATE = "openapi.update";

    private OpenApiDocument() {}

    /**
     * Fails when something of an operation is not explained, or {@code docs/openapi/<service>.json} differs from the code; with
     * {@code -Dopenapi.update=true} rewrites it.
     */
    public static void verify(RestTestClient client, String service) {
        byte[] body = client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        JsonNode read = MAPPER.readTree(body);
        DocumentStyle.verify(read);
        String actual = MAPPER.writeValueAsString(read) + "\n";
        Path document = projectRoot().resolve("docs/openapi/" + service + ".json");
        try {
            if (Boolean.getBoolean(UPDATE)) {
                Files.createDirectories(document.getParent());
                Files.writeString(document, actual);
            }
            assertThat(actual)
                    .as("%s is out of date: run the test with -D%s=true", document, UPDATE)
                    .isEqualTo(Files.readString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path projectRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not inside the project");
            }
        }
        return folder;
    }
}

package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.local.Settings;

/** One page with the APIs of all services. */
class ApiPageIT {

    private static final URI GATEWAY = RunningRealm.realm().web();
    private static final Path DOCUMENTS =
            Settings.from(System.getenv()).project().resolve("docs/openapi");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void servesTheDocumentOfEachServiceAsItStandsInTheRepository() throws Exception {
        List<String> listed = JSON.readTree(get("/v3/api-docs/swagger-config").body())
                .path("urls")
                .valueStream()
                .map(document -> document.path("url").asString())
                .toList();

        assertThat(listed).hasSize(5);
        for (String url : listed) {
            JsonNode served = JSON.readTree(get(url).body());
            Path file = DOCUMENTS.resolve(url.substring(url.lastIndexOf('/') + 1) + ".json");
            assertThat(served).as(url).isEqualTo(JSON.readTree(file.toFile()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Appointments, appointment",
        "Patient register, medical-records",
        "Examinations, examination",
        "Prescriptions, prescription",
        "Audit log, audit-log"
    })
    void showsTheirOperationsInABrowser(String name, String document, @TempDir Path folder) throws Exception {
        assumeTrue(Chromium.isHere() || System.getenv("CI") != null, "no chromium here");

        Tool browser = Chromium.run(
                folder,
                "--virtual-time-budget=20000",
                "--dump-dom",
                GATEWAY + "/swagger-ui/index.html?urls.primaryName=" + name.replace(" ", "%20"));

        assertThat(browser.out()).contains("Authorize").doesNotContain("Failed to load API definition");
        assertThat(operations(document))
                .hasSizeGreaterThan(3)
                .allSatisfy(operation -> assertThat(browser.out()).contains("-" + operation + "\""));
    }

    private static List<String> operations(String document) {
        return JSON.readTree(DOCUMENTS.resolve(document + ".json").toFile()).findValuesAsString("operationId");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(GATEWAY.resolve(path)).build(), BodyHandlers.ofString());
        }
    }
}

package vn.telehealth.local.setup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.local.StackFailure;
import vn.telehealth.local.plan.Task;
import vn.telehealth.local.server.ConnectServer;
import vn.telehealth.local.server.PostgresServer;
import vn.telehealth.local.supply.Supplies;

/** The connector that carries one database's outbox to Kafka. */
public final class OutboxRelay {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> CONFIGURATION = new TypeReference<>() {};
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Supplies supplies;
    private final String database;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public OutboxRelay(Supplies supplies, String database) {
        this.supplies = supplies;
        this.database = database;
    }

    /** @param service whose first start makes the outbox */
    public Task task(String service) {
        return new Task("outbox-" + database, Set.of(ConnectServer.NAME, service), this::register);
    }

    private void register() throws IOException, InterruptedException {
        Map<String, String> wanted = configuration();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < deadline) {
            HttpResponse<String> present = send(request("/config").GET());
            if (present.statusCode() != 200
                    || !JSON.readValue(present.body(), CONFIGURATION).equals(wanted)) {
                send(request("/config").PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(wanted))));
            }
            HttpResponse<String> status = send(request("/status").GET());
            last = status.body();
            if (status.statusCode() == 200 && running(JSON.readTree(last))) {
                return;
            }
            if (last.contains("\"FAILED\"")) {
                send(request("/restart?includeTasks=true&onlyFailed=true").POST(HttpRequest.BodyPublishers.noBody()));
            }
            // Connect tells nobody when a connector has started.
            Thread.sleep(250);
        }
        throw new StackFailure("The relay of " + database + "'s events does not run: see "
                + supplies.settings().log(ConnectServer.NAME) + ". Its last state: " + last);
    }

    /** The connector and its only task. */
    private static boolean running(JsonNode status) {
        return status.path("connector").path("state").asString("").equals("RUNNING")
                && status.path("tasks").size() == 1
                && status.path("tasks").path(0).path("state").asString("").equals("RUNNING");
    }

    private Map<String, String> configuration() throws IOException {
        // The file's password is made here, so that it is there before the connector reads it.
        supplies.secret(ConnectServer.DATABASE_PASSWORD);
        String text = Files.readString(supplies.settings().deploy("connect/outbox.json"))
                .replace("@host@", "127.0.0.1")
                .replace("@port@", Integer.toString(PostgresServer.port(supplies)))
                .replace("@database@", database)
                .replace("@secrets@", supplies.secrets().of(ConnectServer.NAME).toString());
        Map<String, String> configuration = JSON.readValue(text, CONFIGURATION);
        configuration.put("name", "outbox-" + database);
        return configuration;
    }

    private HttpRequest.Builder request(String path) {
        URI url = URI.create(ConnectServer.url(supplies) + "/connectors/outbox-" + database + path);
        return HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

package vn.telehealth.local.setup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import vn.telehealth.local.StackFailure;
import vn.telehealth.local.plan.Task;
import vn.telehealth.local.server.SmallServers;
import vn.telehealth.local.supply.Supplies;

/** The health authority's certificates, handed over as a file: what a service trusts it does not ask for over the network. */
public final class AuthorityRoots {

    public static final String TASK = "authority-roots";

    private final Supplies supplies;

    public AuthorityRoots(Supplies supplies) {
        this.supplies = supplies;
    }

    public Task task() {
        return new Task(TASK, Set.of(SmallServers.AUTHORITY), this::fetch);
    }

    /** PEM. */
    public Path file() {
        return supplies.settings().data("authority-ca.pem");
    }

    private void fetch() throws IOException, InterruptedException {
        URI url = URI.create(SmallServers.authorityUrl(supplies) + "/ca.pem");
        Path fresh = file().resolveSibling(file().getFileName() + ".part");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(10)).build();
            HttpResponse<Path> answer = http.send(request, HttpResponse.BodyHandlers.ofFile(fresh));
            if (answer.statusCode() != 200) {
                throw new StackFailure("The sandbox health authority does not show its certificates: see "
                        + supplies.settings().log(SmallServers.AUTHORITY) + ".");
            }
        }
        Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

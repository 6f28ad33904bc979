package vn.telehealth.e2e.faults.evidence;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import vn.telehealth.e2e.faults.evidence.Evidence.SignedLog;
import vn.telehealth.local.Port;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.local.client.UnexpectedAnswer;
import vn.telehealth.local.identity.SignInRefused;
import vn.telehealth.local.supply.Supplies;

/** An auditor who keeps every checkpoint he is shown, and takes a copy of the log at the end. */
public final class Witness {

    private static final int CHUNK = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Supplies supplies;
    private final Supplier<SignedIn> signIn;
    private final Set<String> seen = new LinkedHashSet<>();
    private SignedIn auditor;

    /** @param signIn makes a new session */
    public Witness(Supplies supplies, Supplier<SignedIn> signIn) {
        this.supplies = supplies;
        this.signIn = signIn;
        this.auditor = signIn.get();
    }

    /** Notes the newest checkpoints, if somebody answers now. */
    public void look() {
        try {
            checkpoints();
        } catch (UncheckedIOException | UnexpectedAnswer notNow) {
            // Parts of the fleet are away; the next look sees what this one missed.
        } catch (SignInRefused lost) {
            auditor = signIn.get();
        }
    }

    /** The log as it stands, with every checkpoint that was ever shown. */
    public SignedLog copy() {
        Instant takenAt = Clock.systemUTC().instant();
        long size = patiently(this::checkpoints);
        List<String> records = new ArrayList<>();
        for (long from = 0; from < size; from += CHUNK) {
            String range = "?from=" + from + "&to=" + Math.min(size, from + CHUNK);
            records.addAll(patiently(() -> ask("/api/audit/export" + range))
                    .text()
                    .lines()
                    .toList());
        }
        String key = patiently(() -> ask("/api/audit/public-key")).text();
        return new SignedLog(records, stored(), List.copyOf(seen), key, takenAt);
    }

    /** @return size of the newest */
    private long checkpoints() {
        JsonNode items = ask("/api/audit/checkpoints?limit=200").json().path("items");
        items.forEach(item -> seen.add(item.path("note").asString()));
        return items.path(0).path("size").asLong(0);
    }

    private Answer ask(String path) {
        return auditor.api().get(path).expect(200);
    }

    private static <T> T patiently(Supplier<T> question) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInSameThread()
                .ignoreExceptions()
                .until(question::get, answer -> answer != null);
    }

    /** What the store itself holds; nothing where it is one that wants a password of everybody. */
    private List<String> stored() {
        if (!supplies.settings().data("mongo").resolve("store.h2").toFile().exists()) {
            return List.of();
        }
        URI address = URI.create("mongodb://127.0.0.1:" + supplies.port(Port.MONGO));
        try (MongoClient client = MongoClients.create(address.toString())) {
            List<String> ids = new ArrayList<>();
            client.getDatabase("audit")
                    .getCollection("records")
                    .find()
                    .sort(Sorts.ascending("_id"))
                    .forEach(record -> ids.add(record.getString("eventId")));
            return ids;
        }
    }
}

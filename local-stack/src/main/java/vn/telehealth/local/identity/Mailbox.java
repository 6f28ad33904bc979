package vn.telehealth.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox of one address on the stack's mail server, read by its REST interface. */
public final class Mailbox {

    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s\"<>]+/login-actions/action-token\\?[^\\s\"<>]+");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI messages;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    public Mailbox(Realm realm, String email) {
        messages = URI.create(
                realm.mail() + "/api/user/" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "/messages/");
    }

    /** Plain texts of all messages, oldest first; empty for an address that never got one. */
    public List<String> texts() {
        HttpRequest request =
                HttpRequest.newBuilder(messages).timeout(Duration.ofSeconds(10)).build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            List<String> texts = new ArrayList<>();
            if (response.statusCode() == 200) {
                for (JsonNode message : json.readTree(response.body())) {
                    texts.add(MailText.of(message.path("mimeMessage").asString("")));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + messages, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /**
     * The link of the newest message, once there are more messages than were seen before the step that sends it.
     *
     * @param seen number of messages before
     * @throws IllegalStateException when none comes within 20 s
     */
    public URI linkAfter(int seen) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            List<String> texts = texts();
            if (texts.size() > seen) {
                Matcher link = LINK.matcher(texts.getLast());
                if (link.find()) {
                    return URI.create(link.group());
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new IllegalStateException("no mail with a link came to " + messages);
    }
}
